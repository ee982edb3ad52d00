package id.lapau.grants.batch;

import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The numbered proposals, and how a new one is made. */
@Controller
@RequestMapping("/usulan")
class BatchController {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    private final BatchPages pages;
    private final ProgrammeVersions programmes;
    private final CheckNow check;
    private final FreezeJob freeze;
    private final ScreeningBook screenings;
    private final Clock clock;

    BatchController(BatchPages pages, ProgrammeVersions programmes, CheckNow check, FreezeJob freeze, ScreeningBook screenings, Clock clock) {
        this.pages = pages;
        this.programmes = programmes;
        this.check = check;
        this.freeze = freeze;
        this.screenings = screenings;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int halaman, Model model) {
        model.addAttribute("listing", pages.list(Math.max(1, halaman)));
        model.addAttribute("current", Math.max(1, halaman));
        return "batch/list";
    }

    @GetMapping("/baru")
    String prepare(@RequestParam(defaultValue = "") String program,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tanggal, Officer officer, Model model) {
        if (!officer.may(Permission.BATCH)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var screened = program.isEmpty() ? screenings.lastDay() : screenings.lastDay(program);
        var asOf = tanggal != null ? tanggal : screened.orElseGet(() -> LocalDate.now(clock.withZone(OFFICE)));
        model.addAttribute("programmes", names());
        model.addAttribute("programme", program);
        model.addAttribute("asOf", asOf);
        model.addAttribute("screened", screened.orElse(null));
        model.addAttribute("preview", program.isEmpty() ? null : check.check(program, asOf)
                .map(c -> new BatchViews.Preview(c.selection().in().size(), c.selection().out().size(), c.summary())).orElse(null));
        return "batch/new";
    }

    @PostMapping
    String freeze(@RequestParam String program, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tanggal,
            @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return switch (freeze.start(program, tanggal, officer)) {
            case FreezeJob.Outcome.Started(var job) -> "redirect:/tugas/" + job;
            case FreezeJob.Outcome.NoProgramme _ -> {
                redirect.addFlashAttribute("problem", page.t("batch.problem.no-programme"));
                yield "redirect:/usulan/baru";
            }
            case FreezeJob.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    /** Where the job of a freezing leads: to what came of it, or back to the check. */
    @GetMapping("/hasil/{id}")
    String done(@PathVariable UUID id, @ModelAttribute("page") Page page, RedirectAttributes redirect) {
        var batch = pages.find(id);
        if (batch.isEmpty()) return "redirect:/usulan/baru";
        redirect.addFlashAttribute("notice", page.t("batch.frozen", batch.get().number(), page.number(batch.get().rows())));
        return "redirect:/usulan/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "1") int halaman, Model model) {
        model.addAttribute("batch", pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("lines", pages.lines(id, cari.strip(), Math.max(1, halaman)));
        model.addAttribute("search", cari.strip());
        model.addAttribute("current", Math.max(1, halaman));
        return "batch/show";
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (Programme programme : programmes.all()) names.put(programme.code(), programme.name());
        return names;
    }
}
