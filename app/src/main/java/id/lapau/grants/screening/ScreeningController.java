package id.lapau.grants.screening;

import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.jobs.Jobs;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a screening is started, on which lists, and which there were. */
@Controller
@RequestMapping("/penyaringan")
class ScreeningController {


    private final ScreenProgramme screen;
    private final ScreeningPages pages;
    private final ProgrammeVersions programmes;
    private final ReferenceVersions references;
    private final Jobs jobs;
    private final Clock clock;

    ScreeningController(ScreenProgramme screen, ScreeningPages pages, ProgrammeVersions programmes, ReferenceVersions references, Jobs jobs, Clock clock) {
        this.screen = screen;
        this.pages = pages;
        this.programmes = programmes;
        this.references = references;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String riwayat,
            @RequestParam(defaultValue = "1") int halaman, Officer officer, Model model) {
        return page(model, program, OfficeTime.today(clock).toString(), riwayat, Math.clamp(halaman, 1, 100_000), Map.of(), officer);
    }

    @PostMapping
    String start(@RequestParam String program, @RequestParam String tanggal, @ModelAttribute("page") Page page, Officer officer, Model model,
            RedirectAttributes redirect) {
        var errors = errors(program, tanggal, page);
        if (!errors.isEmpty()) return page(model, program, tanggal, "", 1, errors, officer);
        if (jobs.unfinished(ScreenProgramme.KIND).isPresent()) {
            redirect.addFlashAttribute("problem", page.t("screening.error.running"));
            return "redirect:/penyaringan";
        }
        return "redirect:/tugas/" + screen.start(program, LocalDate.parse(tanggal), "/penyaringan/terakhir?program=" + program, officer);
    }

    private Map<String, String> errors(String program, String date, Page page) {
        var errors = new LinkedHashMap<String, String>();
        if (programmes.current(program).isEmpty()) errors.put("program", page.t("screening.error.programme"));
        try {
            LocalDate.parse(date);
        } catch (DateTimeParseException unreadable) {
            errors.put("tanggal", page.t("screening.error.date"));
        }
        return errors;
    }

    /** Where the job of a screening leads. */
    @GetMapping("/terakhir")
    String last(@RequestParam String program, Officer officer) {
        return pages.last(program, officer.areaCode()).map(run -> "redirect:/penyaringan/" + run.id()).orElse("redirect:/penyaringan");
    }

    private String page(Model model, String programme, String date, String history, int current, Map<String, String> errors, Officer officer) {
        var waiting = pages.waiting(officer.areaCode());
        model.addAttribute("programmes", names());
        model.addAttribute("waiting", waiting);
        model.addAttribute("programme", programme.isEmpty() && !waiting.isEmpty() ? waiting.getFirst().programme() : programme);
        model.addAttribute("date", date);
        model.addAttribute("errors", errors);
        model.addAttribute("lists", references.cards());
        model.addAttribute("today", OfficeTime.today(clock));
        model.addAttribute("job", jobs.unfinished(ScreenProgramme.KIND).orElse(null));
        model.addAttribute("history", history);
        model.addAttribute("listing", pages.runs(history, officer.areaCode(), current));
        model.addAttribute("current", current);
        return "screening/list";
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        List<Programme> all = programmes.all();
        for (var programme : all) names.putIfAbsent(programme.code(), programme.name());
        return names;
    }
}
