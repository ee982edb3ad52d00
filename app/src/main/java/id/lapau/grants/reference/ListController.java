package id.lapau.grants.reference;

import id.lapau.grants.reference.ColumnSamples.Look;
import id.lapau.grants.reference.ReferenceReading.RowProblem;
import id.lapau.grants.reference.UploadList.Outcome;
import id.lapau.identity.Officer;
import id.lapau.platform.jobs.Jobs;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** One version of a reference list: its columns, its problems, and taking it back. */
@Controller
@RequestMapping("/rujukan/{id}")
class ListController {

    private static final int PROBLEMS_SHOWN = 50;

    private final ListBook book;
    private final ReferenceVersions versions;
    private final UploadList upload;
    private final Jobs jobs;

    ListController(ListBook book, ReferenceVersions versions, UploadList upload, Jobs jobs) {
        this.book = book;
        this.versions = versions;
        this.upload = upload;
        this.jobs = jobs;
    }

    @GetMapping
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var list = found(id);
        if (list.state() == ReferenceState.MAPPING) return columns(list, page, model);
        model.addAttribute("list", list);
        var current = book.current();
        model.addAttribute("counts", current.stream().anyMatch(c -> c.id().equals(id)));
        model.addAttribute("next", Arrays.stream(ListKind.values()).filter(kind -> current.stream().noneMatch(c -> c.kind() == kind)).findFirst().orElse(null));
        model.addAttribute("old", versions.old(list.dataDate()));
        model.addAttribute("job", list.job() == null ? null : jobs.status(list.job()).orElse(null));
        model.addAttribute("problems", list.problems() == 0 ? List.<RowProblem>of() : versions.problems(id).stream().limit(PROBLEMS_SHOWN).toList());
        return "reference/show";
    }

    private String columns(StoredList list, Page page, Model model) {
        if (!(upload.look(list.kind(), list.fileName(), book.content(list.id())) instanceof Look.Seen(var seen)))
            throw new IllegalStateException("columns of " + list.id() + " can no longer be seen");
        if (!model.containsAttribute("chosen")) model.addAttribute("chosen", seen.chosen());
        var fields = new LinkedHashMap<String, String>();
        list.kind().columns().forEach(c -> fields.put(c.key(), page.t("reference.column." + c.key()) + (c.required() ? " *" : "")));
        model.addAttribute("list", list);
        model.addAttribute("columns", seen);
        model.addAttribute("unknown", ReferenceReader.missing(list.kind(), seen.guess()).stream().map(k -> page.t("reference.column." + k)).toList());
        model.addAttribute("fields", fields);
        return "reference/columns";
    }

    @PostMapping("/kolom")
    String confirm(@PathVariable UUID id, HttpServletRequest request, @ModelAttribute("page") Page page, Officer officer, Model model,
            RedirectAttributes redirect) {
        int count = Math.min(500, request.getParameterMap().size());
        var chosen = IntStream.range(0, count).mapToObj(i -> Objects.requireNonNullElse(request.getParameter("kolom-" + i), "")).toList();
        var errors = new LinkedHashMap<String, String>();
        switch (upload.confirm(id, chosen, officer)) {
            case Outcome.ColumnsMissing(var keys) -> errors.put("kolom-0", page.t("reference.columns.missing",
                    keys.stream().map(k -> page.t("reference.column." + k)).collect(Collectors.joining(", "))));
            case Outcome.ColumnTwice(int column) -> errors.put("kolom-" + column, page.t("reference.columns.twice"));
            case Outcome.NotNow _ -> redirect.addFlashAttribute("problem", page.t("reference.not-now"));
            default -> { }
        }
        if (errors.isEmpty()) return "redirect:/rujukan/" + id;
        model.addAttribute("chosen", chosen);
        model.addAttribute("errors", errors);
        return columns(found(id), page, model);
    }

    @PostMapping("/tarik")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, Model model,
            RedirectAttributes redirect) {
        var outcome = upload.withdraw(id, alasan, officer);
        if (outcome instanceof Outcome.ReasonMissing) {
            model.addAttribute("errors", Map.of("alasan", page.t("reference.withdraw.reason-missing")));
            return show(id, page, model);
        }
        boolean done = outcome instanceof Outcome.Withdrawn;
        redirect.addFlashAttribute(done ? "notice" : "problem", page.t(done ? "reference.withdraw.done" : "reference.not-now"));
        return "redirect:/rujukan/" + id;
    }

    @GetMapping("/masalah.csv")
    void problems(@PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        if (found(id).state() != ReferenceState.READY) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        CsvExport.write(Downloads.csv(response, "masalah-rujukan"), true, List.of(page.t("reference.problem.row"), page.t("reference.problem.column"), page.t("reference.problem.reason")),
                versions.problems(id).stream().map(p -> List.<Object>of(p.row(), page.t("reference.column." + p.column()), page.t("reference.problem." + p.what()))));
    }

    private StoredList found(UUID id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
