package id.lapau.grants.payment.answer;

import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom we sent and no decree names: about them the ministry is to be asked. */
@Controller
@RequestMapping("/pencairan")
class UnansweredController {

    private final AnswerPages pages;
    private final ProgrammeVersions programmes;

    UnansweredController(AnswerPages pages, ProgrammeVersions programmes) {
        this.pages = pages;
        this.programmes = programmes;
    }

    @GetMapping("/belum-dijawab")
    String list(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String tahap, @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "1") int halaman, Model model) {
        var names = new LinkedHashMap<String, String>();
        for (var programme : programmes.all().reversed()) names.put(programme.code(), programme.name());
        model.addAttribute("programmes", names);
        model.addAttribute("programme", program);
        model.addAttribute("numbers", pages.unanswered(program).keySet());
        model.addAttribute("number", tahap);
        model.addAttribute("search", cari.strip());
        model.addAttribute("unanswered", pages.unanswered(program, tahap, cari.strip(), Math.max(1, halaman)));
        model.addAttribute("current", Math.max(1, halaman));
        return "answer/unanswered";
    }

    @GetMapping("/belum-dijawab.csv")
    void csv(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String tahap, @RequestParam(defaultValue = "") String cari,
            @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("phase", "position", "proposed", "nagari").map(key -> page.t("answer." + key)).toList();
        CsvExport.write(Downloads.csv(response, "belum-dijawab"), true, headings, pages.allUnanswered(program, tahap, cari.strip()).stream()
                .map(line -> List.<Object>of(line.number(), line.position(), line.name(), line.nagari())));
    }
}
