package id.lapau.grants.screening;

import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a screening is started, and what the earlier ones found. */
@Controller
@RequestMapping("/penyaringan")
class ScreeningController {

    private static final int SHOWN = 20;

    private final ScreenProgramme screen;
    private final ScreeningBook book;
    private final ProgrammeVersions programmes;
    private final ReferenceVersions references;
    private final Clock clock;

    ScreeningController(ScreenProgramme screen, ScreeningBook book, ProgrammeVersions programmes, ReferenceVersions references, Clock clock) {
        this.screen = screen;
        this.book = book;
        this.programmes = programmes;
        this.references = references;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String program, Model model) {
        return page(model, program, LocalDate.now(clock.withZone(ZoneId.of("Asia/Jakarta"))).toString(), null);
    }

    @PostMapping
    String start(@RequestParam String program, @RequestParam String tanggal, @ModelAttribute("page") Page page, Officer officer, Model model) {
        try {
            var asOf = LocalDate.parse(tanggal);
            if (programmes.current(program).isEmpty()) return page(model, program, tanggal, page.t("screening.error.programme"));
            return "redirect:/tugas/" + screen.start(program, asOf, "/penyaringan", officer);
        } catch (DateTimeParseException e) {
            return page(model, program, tanggal, page.t("screening.error.date"));
        }
    }

    private String page(Model model, String programme, String date, @Nullable String error) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Programme p : programmes.all()) names.putIfAbsent(p.code(), p.name());
        model.addAttribute("programmes", names);
        model.addAttribute("programme", programme);
        model.addAttribute("date", date);
        model.addAttribute("error", error);
        model.addAttribute("lists", references.current());
        model.addAttribute("runs", book.runs(SHOWN));
        return "screening/list";
    }
}
