package id.lapau.grants.batch;

import id.lapau.grants.phase.Phase;
import id.lapau.grants.phase.PhaseBook;
import id.lapau.grants.phase.PrecedenceRules;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Prepares a proposal, and puts what was prepared before somebody else. */
@Controller
@RequestMapping("/usulan")
class DraftController {


    private final DraftPages pages;
    private final PhaseBook phases;
    private final PrecedenceRules rules;
    private final CheckNow check;
    private final ChooseWithinQuota choose;
    private final PrepareJob prepare;
    private final FreezeJob freeze;
    private final DecideDraft decide;
    private final ScreeningBook screenings;
    private final Clock clock;

    DraftController(DraftPages pages, PhaseBook phases, PrecedenceRules rules, CheckNow check, ChooseWithinQuota choose, PrepareJob prepare, FreezeJob freeze,
            DecideDraft decide, ScreeningBook screenings, Clock clock) {
        this.pages = pages;
        this.phases = phases;
        this.rules = rules;
        this.check = check;
        this.choose = choose;
        this.prepare = prepare;
        this.freeze = freeze;
        this.decide = decide;
        this.screenings = screenings;
        this.clock = clock;
    }

    /** @param program chooses the open phase of a programme when {@code tahap} names none */
    @GetMapping("/baru")
    String form(@RequestParam(required = false) @Nullable UUID tahap, @RequestParam(defaultValue = "") String program,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tanggal,
            @ModelAttribute("page") Page page, Officer officer, Model model) {
        if (!officer.may(Permission.BATCH)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var open = phases.open();
        var phase = open.stream().filter(each -> tahap == null ? each.programme().equals(program) : each.id().equals(tahap)).findFirst();
        var screened = phase.map(found -> screenings.lastDay(found.programme())).orElseGet(screenings::lastDay);
        var asOf = tanggal != null ? tanggal : screened.orElseGet(() -> OfficeTime.today(clock));
        model.addAttribute("screened", screened.orElse(null));
        model.addAttribute("phases", names(open, page));
        model.addAttribute("phase", phase.map(found -> found.id().toString()).orElse(""));
        model.addAttribute("asOf", asOf);
        model.addAttribute("preview", phase.flatMap(found -> preview(found, asOf)).orElse(null));
        return "batch/new";
    }

    private Optional<BatchViews.Preview> preview(Phase phase, LocalDate asOf) {
        return check.check(phase.programme(), asOf).map(checked -> choose.choose(checked, phase))
                .map(c -> new BatchViews.Preview(c.in().size(), c.next().size(), c.checked().selection().out().size(), c.room(), c.summary()));
    }

    private static Map<String, String> names(List<Phase> open, Page page) {
        var names = new LinkedHashMap<String, String>();
        open.forEach(phase -> names.put(phase.id().toString(), page.t("phase.choice", phase.programme().toUpperCase(Locale.ROOT), phase.number(), phase.name())));
        return names;
    }

    @PostMapping
    String prepare(@RequestParam UUID tahap, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tanggal,
            @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return switch (prepare.start(tahap, tanggal, officer)) {
            case PrepareJob.Outcome.Started(var job) -> "redirect:/tugas/" + job;
            case PrepareJob.Outcome.NotOpen _ -> {
                redirect.addFlashAttribute("problem", page.t("batch.problem.not-open"));
                yield "redirect:/usulan/baru";
            }
            case PrepareJob.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    @GetMapping("/rancangan")
    String list(@RequestParam(defaultValue = "1") int halaman, Model model) {
        model.addAttribute("listing", pages.list(Math.max(1, halaman)));
        model.addAttribute("current", Math.max(1, halaman));
        model.addAttribute("now", clock.instant());
        return "batch/drafts";
    }

    /** A preparation that came to nothing leads here too: then back to the form. */
    @GetMapping("/rancangan/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String bagian, @RequestParam(defaultValue = "1") int halaman,
            Officer officer, Model model) {
        var draft = pages.find(id).orElse(null);
        if (draft == null) return "redirect:/usulan/baru";
        model.addAttribute("draft", draft);
        model.addAttribute("state", draft.stateAt(clock.instant()));
        model.addAttribute("rule", rules.version(draft.programme(), draft.ruleVersion()));
        model.addAttribute("lines", pages.lines(id, cari.strip(), bagian.isEmpty() ? null : Boolean.valueOf(bagian.equals("masuk")), Math.max(1, halaman)));
        model.addAttribute("movement", pages.movement(id).orElse(null));
        model.addAttribute("mayApprove", DecideDraft.otherEyes(draft, officer));
        model.addAttribute("own", draft.preparedBy().equals(officer.id()));
        model.addAttribute("search", cari.strip());
        model.addAttribute("part", bagian);
        model.addAttribute("current", Math.max(1, halaman));
        return "batch/draft";
    }

    @PostMapping("/rancangan/{id}/setujui")
    String approve(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return switch (freeze.start(id, officer)) {
            case FreezeJob.Outcome.Started(var job) -> "redirect:/tugas/" + job;
            case FreezeJob.Outcome.DecidedAlready _ -> {
                redirect.addFlashAttribute("problem", page.t("batch.problem.decided"));
                yield "redirect:/usulan/rancangan/" + id;
            }
            case FreezeJob.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    @PostMapping("/rancangan/{id}/kembalikan")
    String giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return said(id, decide.giveBack(id, alasan, officer), "batch.draft.given-back", page, redirect);
    }

    @PostMapping("/rancangan/{id}/tarik")
    String withdraw(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return said(id, decide.withdraw(id, officer), "batch.draft.withdrawn", page, redirect);
    }

    private static String said(UUID id, DecideDraft.Outcome outcome, String done, Page page, RedirectAttributes redirect) {
        switch (outcome) {
            case DONE -> redirect.addFlashAttribute("notice", page.t(done));
            case REASON_MISSING -> redirect.addFlashAttribute("problem", page.t("batch.problem.reason"));
            case DECIDED_ALREADY -> redirect.addFlashAttribute("problem", page.t("batch.problem.decided"));
            case NOT_ALLOWED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:/usulan/rancangan/" + id;
    }

    /** Everybody in order with the reasons of the place; numbers masked. */
    @GetMapping("/rancangan/{id}/daftar.csv")
    void csv(@PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var draft = pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rule = rules.version(draft.programme(), draft.ruleVersion());
        CsvExport.write(Downloads.csv(response, "rancangan-" + draft.programme() + "-tahap-" + draft.phaseNumber()), true,
                List.of(page.t("batch.position"), page.t("batch.draft.part"), "NIK", page.t("batch.name"), page.t("batch.nagari"), page.t("batch.draft.why")),
                pages.all(id).stream().map(line -> List.<Object>of(line.position(), page.t(line.fits() ? "batch.draft.fits" : "batch.draft.next"), line.nik(), line.name(), line.nagari(),
                        line.standing().words(rule, page))));
    }
}
