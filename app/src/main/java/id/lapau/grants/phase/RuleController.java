package id.lapau.grants.phase;

import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.web.Page;
import id.lapau.registry.Vulnerability;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which order people come: the versions of the rule, choosing a new one, and the page of it that anybody may read. */
@Controller
class RuleController {

    private final PrecedenceRules rules;
    private final PhaseBook phases;
    private final ProgrammeVersions programmes;
    private final ChooseRule choose;

    RuleController(PrecedenceRules rules, PhaseBook phases, ProgrammeVersions programmes, ChooseRule choose) {
        this.rules = rules;
        this.phases = phases;
        this.programmes = programmes;
        this.choose = choose;
    }

    @GetMapping("/tahap/aturan/{programme}")
    String show(@PathVariable String programme, Model model) {
        model.addAttribute("programme", found(programme));
        model.addAttribute("rule", rules.current(programme));
        model.addAttribute("history", rules.history(programme));
        return "phase/rule";
    }

    @GetMapping("/tahap/aturan/{programme}/ubah")
    String form(@PathVariable String programme, @ModelAttribute("page") Page page, Model model) {
        var rule = rules.current(programme);
        return form(new ChooseRule.Choice(programme, rule.version(), rule.order(), rule.vulnerable(), rule.sizeStep(), "", ""), Map.of(), page, model);
    }

    @PostMapping("/tahap/aturan/{programme}")
    String choose(@PathVariable String programme, @RequestParam(defaultValue = "0") int versi, @RequestParam(required = false) @Nullable List<String> urutan,
            @RequestParam(required = false) @Nullable Set<Vulnerability> rentan, @RequestParam(defaultValue = "") String langkah, @RequestParam(defaultValue = "") String dasar,
            @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        var order = Objects.requireNonNullElse(urutan, List.<String>of()).stream().filter(name -> !name.isEmpty()).map(Criterion::valueOf).toList();
        var typed = new ChooseRule.Choice(programme, versi, order, Objects.requireNonNullElse(rentan, Set.of()), Rupiah.read(langkah).orElse(null), dasar, alasan);
        var outcome = choose.choose(typed, officer);
        return switch (outcome) {
            case CHOSEN, OVERTAKEN -> {
                redirect.addFlashAttribute(outcome == ChooseRule.Outcome.CHOSEN ? "notice" : "problem", page.t("phase.rule." + word(outcome)));
                yield "redirect:/tahap/aturan/" + programme;
            }
            case ORDER_WRONG -> form(typed, Map.of("urutan-1", page.t("phase.rule." + word(outcome))), page, model);
            case STEP_WRONG -> form(typed, Map.of("langkah", page.t("phase.rule." + word(outcome))), page, model);
            case BASIS_MISSING -> form(typed, Map.of("dasar", page.t("phase.rule." + word(outcome))), page, model);
            case REASON_MISSING -> form(typed, Map.of("alasan", page.t("phase.rule." + word(outcome))), page, model);
            case NOT_ALLOWED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static String word(ChooseRule.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String form(ChooseRule.Choice typed, Map<String, String> errors, Page page, Model model) {
        model.addAttribute("programme", found(typed.programme()));
        model.addAttribute("typed", typed);
        model.addAttribute("criteria", words(page));
        model.addAttribute("errors", errors);
        return "phase/rule-edit";
    }

    private static Map<String, String> words(Page page) {
        return Arrays.stream(Criterion.values()).collect(Collectors.toMap(Enum::name, criterion -> page.t(criterion.messageKey()), (one, _) -> one, LinkedHashMap::new));
    }

    /** For anybody: the rule of a phase, its quota's place in it, and the seed of the draw. */
    @GetMapping("/umum/urutan/{phase}")
    String published(@PathVariable UUID phase, Model model) {
        var found = phases.find(phase).filter(each -> each.state() != PhaseState.CANCELLED).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var bound = found.ruleVersion();
        model.addAttribute("phase", found);
        model.addAttribute("programme", found(found.programme()));
        model.addAttribute("rule", bound == null ? rules.current(found.programme()) : rules.version(found.programme(), bound));
        return "phase/published";
    }

    private Programme found(String code) {
        return programmes.current(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
