package id.lapau.grants.programme;

import id.lapau.grants.programme.ChangeProgramme.Command;
import id.lapau.grants.programme.ChangeProgramme.Outcome;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The programmes with their rules, and a new version of one. */
@Controller
@RequestMapping("/program")
class ProgrammeController {

    private final ProgrammeVersions versions;
    private final ChangeProgramme changes;

    ProgrammeController(ProgrammeVersions versions, ChangeProgramme changes) {
        this.versions = versions;
        this.changes = changes;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("programmes", versions.all());
        return "programme/list";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, @RequestParam(defaultValue = "0") int versi, Model model) {
        var history = versions.history(code);
        if (history.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var shown = versi == 0 ? history.getFirst() : history.stream().filter(h -> h.programme().version() == versi).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("programme", shown.programme());
        model.addAttribute("newest", history.getFirst().programme().version());
        model.addAttribute("history", ProgrammeViews.history(history));
        return "programme/show";
    }

    @GetMapping("/{code}/ubah")
    String form(@PathVariable String code, Model model) {
        var programme = found(code);
        return form(programme, NextVersion.shown(programme), programme.validFrom().toString(), "", Map.of(), model);
    }

    @PostMapping("/{code}")
    String change(@PathVariable String code, @RequestParam(defaultValue = "0") int versi, @RequestParam(defaultValue = "") String sejak,
            @RequestParam(defaultValue = "") String alasan, HttpServletRequest request, @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        var programme = found(code);
        var typed = NextVersion.typed(programme, request::getParameterValues);
        var outcome = changes.change(new Command(code, versi, typed, date(sejak), alasan, officer));
        if (outcome instanceof Outcome.Invalid || outcome instanceof Outcome.NothingChanged) {
            var values = new LinkedHashMap<String, List<String>>();
            typed.forEach((parameter, value) -> values.put(parameter.key(), value));
            return form(programme, values, sejak, alasan, errors(outcome, page), model);
        }
        redirect.addFlashAttribute(outcome instanceof Outcome.Changed ? "notice" : "problem", switch (outcome) {
            case Outcome.Changed(var changed) -> page.t("programme.edit.done", changed.version());
            case Outcome.Overtaken() -> page.t("programme.edit.overtaken");
            default -> page.t("programme.edit.not-allowed");
        });
        return "redirect:/program/" + programme.code();
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private static Map<String, String> errors(Outcome outcome, Page page) {
        var errors = new LinkedHashMap<String, String>();
        if (outcome instanceof Outcome.Invalid(var parameters, boolean dateMissing, boolean reasonMissing)) {
            for (var parameter : Parameter.values())
                if (parameters.contains(parameter)) errors.put(ProgrammeViews.field(parameter),
                        page.t("programme.edit.wrong-" + parameter.kind().name().toLowerCase(java.util.Locale.ROOT), page.t(ProgrammeViews.key(parameter))));
            if (dateMissing) errors.put("sejak", page.t("programme.edit.date-missing"));
            if (reasonMissing) errors.put("alasan", page.t("programme.edit.reason-missing"));
        } else {
            errors.put("alasan", page.t("programme.edit.nothing"));
        }
        return errors;
    }

    private static String form(Programme programme, Map<String, List<String>> values, String validFrom, String reason, Map<String, String> errors, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("values", values);
        model.addAttribute("validFrom", validFrom);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "programme/edit";
    }

    private Programme found(String code) {
        return versions.current(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
