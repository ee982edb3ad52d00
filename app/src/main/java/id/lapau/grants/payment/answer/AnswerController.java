package id.lapau.grants.payment.answer;

import id.lapau.grants.intake.IntakeViews.HeaderRow;
import id.lapau.grants.intake.Masking;
import id.lapau.grants.intake.MappingState;
import id.lapau.grants.intake.SheetShown;
import id.lapau.grants.payment.answer.AnswerViews.Filter;
import id.lapau.grants.payment.answer.AnswerViews.SheetLine;
import id.lapau.grants.payment.answer.AnswerViews.SheetPage;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.platform.jobs.Jobs;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
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

/** One file of answers: the rehearsal, its columns, taking it in and taking it back. */
@Controller
@RequestMapping("/pencairan/berkas/{id}")
class AnswerController {

    private static final int ROWS_TO_POINT_AT = 25;

    private final AnswerBook book;
    private final AnswerPages pages;
    private final HandInAnswer handIn;
    private final DecideRow decide;
    private final ProgrammeVersions programmes;
    private final Jobs jobs;

    AnswerController(AnswerBook book, AnswerPages pages, HandInAnswer handIn, DecideRow decide, ProgrammeVersions programmes, Jobs jobs) {
        this.book = book;
        this.pages = pages;
        this.handIn = handIn;
        this.decide = decide;
        this.programmes = programmes;
        this.jobs = jobs;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String beda, @RequestParam(defaultValue = "") String nasib, @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "1") int halaman, Model model) {
        var answer = found(id);
        var filter = new Filter("", id.toString(), beda, nasib, "", cari.strip());
        model.addAttribute("answer", answer);
        model.addAttribute("programme", programmes.current(answer.programme()).map(Programme::name).orElse(answer.programme()));
        model.addAttribute("job", answer.job() == null ? null : jobs.status(answer.job()).orElse(null));
        model.addAttribute("sheets", book.sheets(id).stream().map(s -> new SheetLine(s.id(), s.file(), s.name(), s.state(), s.dataRows(), s.skippedRows())).toList());
        model.addAttribute("counts", pages.counts(id));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", pages.rows(filter, Math.max(1, halaman)));
        model.addAttribute("current", Math.max(1, halaman));
        return "answer/show";
    }

    private Answer found(UUID id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/masukkan")
    String take(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        found(id);
        if (handIn.take(id, officer) instanceof HandInAnswer.Outcome.Taking(var job)) return "redirect:/tugas/" + job;
        redirect.addFlashAttribute("problem", page.t("answer.problem.not-now"));
        return "redirect:/pencairan/berkas/" + id;
    }

    @PostMapping("/tarik")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        found(id);
        var outcome = decide.withdraw(id, alasan, officer);
        if (outcome instanceof DecideRow.Outcome.ReasonMissing) {
            model.addAttribute("errors", Map.of("alasan", page.t("answer.reason-missing")));
            return show(id, "", "", "", 1, model);
        }
        redirect.addFlashAttribute(outcome instanceof DecideRow.Outcome.Done ? "notice" : "problem", switch (outcome) {
            case DecideRow.Outcome.Done() -> page.t("answer.withdrawn");
            case DecideRow.Outcome.BuiltUpon(int rows) -> page.t("answer.problem.built-upon", page.number(rows));
            default -> page.t("answer.problem.not-now");
        });
        return "redirect:/pencairan/berkas/" + id;
    }

    /** @param judul the row that the officer calls the header, {@code pilih} to point at one; empty for the header that was found */
    @GetMapping("/lembar/{sheet}")
    String sheet(@PathVariable UUID id, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String judul, @ModelAttribute("page") Page page, Model model) {
        var answer = found(id);
        var stored = book.sheet(sheet).filter(s -> s.answer().equals(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var shown = new SheetPage(answer, sheet, stored.name().isEmpty() ? stored.file() : stored.file() + " · " + stored.name(), stored.headerRows(), stored.columns(), stored.state(), stored.shown());
        var header = header(judul);
        if (header != null && answer.state() == AnswerState.READY) shown = below(shown, stored, header);
        else if (judul.equals("pilih") || stored.state() == MappingState.NONE) model.addAttribute("rows", handIn.sheet(answer, stored).rows().stream().limit(ROWS_TO_POINT_AT)
                .map(row -> new HeaderRow(row.number(), Masking.row(row))).toList());
        if (!model.containsAttribute("chosen")) model.addAttribute("chosen", shown.chosen());
        var fields = new LinkedHashMap<String, String>();
        AnswerColumn.of(answer.kind()).forEach(c -> fields.put(c.key(), page.t(c.messageKey())));
        model.addAttribute("sheet", shown);
        model.addAttribute("header", header == null ? "" : judul);
        model.addAttribute("fields", fields);
        return "answer/sheet";
    }

    private SheetPage below(SheetPage page, AnswerBook.StoredSheet stored, List<Integer> header) {
        var table = new AnswerTables(page.answer().kind(), Map.of()).below(handIn.sheet(page.answer(), stored), header);
        return new SheetPage(page.answer(), page.id(), page.shownName(), header, table.columns(), MappingState.GUESSED, SheetShown.of(table));
    }

    private static @Nullable List<Integer> header(String typed) {
        if (!typed.matches("\\d{1,7}")) return null;
        int row = Integer.parseInt(typed);
        return row == 0 ? List.of() : List.of(row);
    }

    @PostMapping("/lembar/{sheet}/kolom")
    String map(@PathVariable UUID id, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String judul, HttpServletRequest request, @ModelAttribute("page") Page page,
            Officer officer, Model model, RedirectAttributes redirect) {
        found(id);
        var chosen = IntStream.range(0, SheetShown.COLUMNS).mapToObj(i -> Objects.requireNonNullElse(request.getParameter("kolom-" + i), "")).toList();
        var header = header(judul);
        var outcome = handIn.map(sheet, header != null ? header : book.sheet(sheet).map(AnswerBook.StoredSheet::headerRows).orElse(List.of()), chosen, officer);
        if (outcome instanceof HandInAnswer.Outcome.BadColumns) {
            model.addAttribute("errors", Map.of("kolom-0", page.t("answer.sheet.bad-columns")));
            model.addAttribute("chosen", chosen);
            return sheet(id, sheet, judul, page, model);
        }
        boolean mapped = outcome instanceof HandInAnswer.Outcome.Mapped;
        redirect.addFlashAttribute(mapped ? "notice" : "problem", page.t(mapped ? "answer.sheet.mapped" : "answer.problem.not-now"));
        return "redirect:/pencairan/berkas/" + id;
    }
}
