package id.lapau.grants.intake;

import id.lapau.grants.intake.ArrangeSheets.Outcome;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** One sheet in the rehearsal: what its columns hold, and whether it comes in. */
@Controller
@RequestMapping("/berkas/{intake}/lembar/{sheet}")
class SheetController {

    private static final String CHOOSE = "pilih";

    private final IntakePages pages;
    private final ArrangeSheets arrange;
    private final HeaderChoice headers;

    SheetController(IntakePages pages, ArrangeSheets arrange, HeaderChoice headers) {
        this.pages = pages;
        this.arrange = arrange;
        this.headers = headers;
    }

    /** @param judul {@code pilih} to point at the header, the row pointed at, 0 for none; empty for the header that was found */
    @GetMapping
    String show(@PathVariable UUID intake, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String judul, @ModelAttribute("page") Page page,
            Officer officer, Model model) {
        var shown = found(intake, sheet, officer);
        if (officer.may(Permission.INTAKE) && shown.state() == IntakeState.READY) {
            if (judul.equals(CHOOSE) || judul.isEmpty() && shown.mappingState() == MappingState.NONE) model.addAttribute("rows", headers.rows(sheet));
            else if (header(judul) instanceof List<Integer> rows) shown = headers.below(shown, rows);
        }
        return show(shown, header(judul) == null ? "" : judul, page, model);
    }

    private static String show(IntakeViews.SheetPage shown, String header, Page page, Model model) {
        if (!model.containsAttribute("chosen")) model.addAttribute("chosen", shown.chosen());
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(ProposalColumn.values()).forEach(c -> fields.put(c.key(), page.t(c.messageKey())));
        model.addAttribute("sheet", shown);
        model.addAttribute("header", header);
        model.addAttribute("fields", fields);
        return "intake/sheet";
    }

    @PostMapping("/kolom")
    String confirm(@PathVariable UUID intake, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String judul, HttpServletRequest request,
            @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        found(intake, sheet, officer);
        var chosen = IntStream.range(0, SheetShown.COLUMNS).mapToObj(column -> Objects.requireNonNullElse(request.getParameter("kolom-" + column), "")).toList();
        var outcome = arrange.confirm(sheet, header(judul), chosen, officer);
        if (outcome instanceof Outcome.Refused(var why)) {
            model.addAttribute("errors", errors(why, chosen, page));
            model.addAttribute("chosen", chosen);
            return show(intake, sheet, judul, page, officer, model);
        }
        return back(intake, outcome, page, redirect);
    }

    private static @Nullable List<Integer> header(String typed) {
        if (!typed.matches("\\d{1,7}")) return null;
        int row = Integer.parseInt(typed);
        return row == 0 ? List.of() : List.of(row);
    }

    @PostMapping("/kecualikan")
    String leaveOut(@PathVariable UUID intake, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String alasan,
            @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        var outcome = arrange.leaveOut(sheet, alasan, officer);
        if (outcome instanceof Outcome.ReasonMissing) {
            model.addAttribute("errors", Map.of("alasan", page.t("intake.sheet.reason-missing")));
            return show(intake, sheet, "", page, officer, model);
        }
        return back(intake, outcome, page, redirect);
    }

    @PostMapping("/sertakan")
    String takeBack(@PathVariable UUID intake, @PathVariable UUID sheet, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return back(intake, arrange.takeBack(sheet, officer), page, redirect);
    }

    private static String back(UUID intake, Outcome outcome, Page page, RedirectAttributes redirect) {
        redirect.addFlashAttribute(outcome instanceof Outcome.TooLate ? "problem" : "notice", switch (outcome) {
            case Outcome.Mapped(int sheets, var _) -> page.t("intake.sheet.mapped", sheets);
            case Outcome.LeftOut() -> page.t("intake.sheet.left-out");
            case Outcome.TakenBack() -> page.t("intake.sheet.taken-back");
            case Outcome.TooLate _, Outcome.Refused _, Outcome.ReasonMissing _ -> page.t("intake.problem.not-now");
        });
        return "redirect:/berkas/" + intake;
    }

    private static LinkedHashMap<String, String> errors(Mapping.Choice why, List<String> chosen, Page page) {
        var errors = new LinkedHashMap<String, String>();
        switch (why) {
            case Mapping.Choice.Twice(var column) ->
                    errors.put("kolom-" + chosen.lastIndexOf(column.key()), page.t("intake.sheet.twice", page.t(column.messageKey())));
            case Mapping.Choice.NameMissing() -> errors.put("kolom-0", page.t("intake.sheet.name-missing"));
            case Mapping.Choice.Good _ -> throw new IllegalStateException("a good choice is not refused");
        }
        return errors;
    }

    private IntakeViews.SheetPage found(UUID intake, UUID sheet, Officer officer) {
        return pages.sheet(intake, sheet, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
