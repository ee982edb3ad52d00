package id.lapau.grants.phase;

import id.lapau.grants.phase.QuotaEntry.Kind;
import id.lapau.grants.phase.QuotaEntry.Party;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The phases of the programmes, with their quotas. */
@Controller
@RequestMapping("/tahap")
class PhaseController {


    private final PhaseBook book;
    private final Quotas quotas;
    private final PrecedenceRules rules;
    private final LetterBook letters;
    private final ProgrammeVersions programmes;
    private final PlanPhase plan;
    private final DecidePhase decide;
    private final RecordQuota record;
    private final Clock clock;

    PhaseController(PhaseBook book, Quotas quotas, PrecedenceRules rules, LetterBook letters, ProgrammeVersions programmes, PlanPhase plan, DecidePhase decide,
            RecordQuota record, Clock clock) {
        this.book = book;
        this.quotas = quotas;
        this.rules = rules;
        this.letters = letters;
        this.programmes = programmes;
        this.plan = plan;
        this.decide = decide;
        this.record = record;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String program, Model model) {
        var phases = book.all(program);
        var given = new HashMap<UUID, @Nullable Integer>();
        quotas.of(phases.stream().map(Phase::id).toList()).forEach((phase, quota) -> given.put(phase, quota.given()));
        model.addAttribute("phases", phases);
        model.addAttribute("given", given);
        model.addAttribute("programmes", names());
        model.addAttribute("programme", program);
        model.addAttribute("today", today());
        return "phase/list";
    }

    @GetMapping("/baru")
    String form(@RequestParam(defaultValue = "") String program, Model model) {
        return form(new PlanPhase.Plan(program, "", null, null), Map.of(), model);
    }

    @PostMapping
    String plan(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String nama, @RequestParam(required = false) @Nullable LocalDate buka,
            @RequestParam(required = false) @Nullable LocalDate tutup, @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        var typed = new PlanPhase.Plan(program, nama, buka, tutup);
        return switch (plan.plan(typed, officer)) {
            case PlanPhase.Outcome.Planned(var id) -> {
                redirect.addFlashAttribute("notice", page.t("phase.planned"));
                yield "redirect:/tahap/" + id;
            }
            case PlanPhase.Outcome.NameMissing _ -> form(typed, Map.of("nama", page.t("phase.problem.name")), model);
            case PlanPhase.Outcome.DatesWrong _ -> form(typed, Map.of("tutup", page.t("phase.problem.dates")), model);
            case PlanPhase.Outcome.NoProgramme _ -> form(typed, Map.of("program", page.t("phase.problem.programme")), model);
            case PlanPhase.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private String form(PlanPhase.Plan typed, Map<String, String> errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("programmes", names());
        model.addAttribute("errors", errors);
        return "phase/new";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(id, new RecordQuota.Figure(null, null, null, null, null, ""), Map.of(), page, model);
    }

    private String show(UUID id, RecordQuota.Figure typed, Map<String, String> errors, Page page, Model model) {
        var phase = found(id);
        model.addAttribute("phase", phase);
        model.addAttribute("programme", names().getOrDefault(phase.programme(), phase.programme()));
        model.addAttribute("quota", quotas.of(id));
        model.addAttribute("rule", phase.ruleVersion() == null ? rules.current(phase.programme()) : rules.version(phase.programme(), phase.ruleVersion()));
        model.addAttribute("events", book.events(id));
        model.addAttribute("letters", letters.list(LetterSearch.of("", "", "", id.toString(), false), today(), 1).letters());
        model.addAttribute("choices", choices(id, page));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("today", today());
        return "phase/show";
    }

    private Map<String, String> choices(UUID phase, Page page) {
        var choices = new LinkedHashMap<String, String>();
        letters.choices(phase).forEach(letter -> choices.put(letter.id().toString(), page.t("letter.choice", letter.number(), page.date(letter.dated()), letter.correspondent())));
        return choices;
    }

    @PostMapping("/{id}/keadaan")
    String move(@PathVariable UUID id, @RequestParam int versi, @RequestParam PhaseState jadi, @RequestParam(defaultValue = "") String alasan,
            @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return said(id, decide.move(id, versi, jadi, alasan, officer), page, redirect);
    }

    @PostMapping("/{id}/jadwal")
    String reschedule(@PathVariable UUID id, @RequestParam int versi, @RequestParam(required = false) @Nullable LocalDate buka,
            @RequestParam(required = false) @Nullable LocalDate tutup, @RequestParam(defaultValue = "") String alasan,
            @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return said(id, decide.reschedule(id, versi, buka, tutup, alasan, officer), page, redirect);
    }

    private static String said(UUID id, DecidePhase.Outcome outcome, Page page, RedirectAttributes redirect) {
        if (outcome == DecidePhase.Outcome.NOT_ALLOWED) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        redirect.addFlashAttribute(outcome == DecidePhase.Outcome.DONE ? "notice" : "problem", page.t("phase.decided." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return "redirect:/tahap/" + id;
    }

    @PostMapping("/{id}/kuota")
    String quota(@PathVariable UUID id, @RequestParam(required = false) @Nullable Kind macam, @RequestParam(required = false) @Nullable Party pihak,
            @RequestParam(defaultValue = "") String jumlah, @RequestParam(required = false) @Nullable LocalDate tanggal, @RequestParam(required = false) @Nullable UUID surat,
            @RequestParam(defaultValue = "") String catatan, @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        var typed = new RecordQuota.Figure(macam, pihak, people(jumlah), tanggal, surat, catatan.strip());
        return switch (record.record(id, typed, officer)) {
            case RecordQuota.Outcome.Recorded _ -> {
                redirect.addFlashAttribute("notice", page.t("phase.quota.recorded"));
                yield "redirect:/tahap/" + id;
            }
            case RecordQuota.Outcome.Incomplete(var fields) -> {
                var errors = new LinkedHashMap<String, String>();
                fields.forEach(field -> errors.put(field, page.t("phase.quota.problem." + field)));
                yield show(id, typed, errors, page, model);
            }
            case RecordQuota.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static @Nullable Integer people(String typed) {
        var digits = typed.replaceAll("[.\\s]", "");
        return digits.matches("\\d{1,8}") ? Integer.valueOf(digits) : null;
    }

    private Phase found(UUID id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        programmes.all().forEach(programme -> names.put(programme.code(), programme.name()));
        return names;
    }
}
