package id.lapau.grants.payment.answer;

import id.lapau.grants.decision.SendBack;
import id.lapau.grants.payment.answer.AnswerViews.Filter;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** What the answers differ in, on one page; a decision on each row that waits; and those whom the ministry refused. */
@Controller
@RequestMapping("/pencairan")
class DifferenceController {

    private final AnswerPages pages;
    private final RowBook rows;
    private final DecideRow decide;
    private final SendBack sendBack;
    private final ProgrammeVersions programmes;

    DifferenceController(AnswerPages pages, RowBook rows, DecideRow decide, SendBack sendBack, ProgrammeVersions programmes) {
        this.pages = pages;
        this.rows = rows;
        this.decide = decide;
        this.sendBack = sendBack;
        this.programmes = programmes;
    }

    @GetMapping("/perbedaan")
    String differences(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String beda, @RequestParam(defaultValue = "") String nasib,
            @RequestParam(defaultValue = "") String bank, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "1") int halaman, Model model) {
        var filter = new Filter(program, "", beda, nasib, bank, cari.strip());
        model.addAttribute("programmes", names());
        model.addAttribute("filter", filter);
        model.addAttribute("counts", pages.countsOf(program));
        model.addAttribute("unanswered", pages.unanswered(program));
        model.addAttribute("rows", pages.differences(filter, Math.max(1, halaman)));
        model.addAttribute("current", Math.max(1, halaman));
        return "answer/differences";
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var programme : programmes.all().reversed()) names.put(programme.code(), programme.name());
        return names;
    }

    @GetMapping("/perbedaan.csv")
    void differencesCsv(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String beda, @RequestParam(defaultValue = "") String nasib,
            @RequestParam(defaultValue = "") String bank, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String berkas,
            @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var filter = new Filter(program, berkas, beda, nasib, bank, cari.strip());
        var lines = berkas.isEmpty() ? pages.allDifferences(filter) : pages.allRows(filter);
        var headings = Stream.of("difference", "standing", "says", "name", "proposed", "position", "amount", "bank", "file", "sheet", "row").map(key -> page.t("answer." + key)).toList();
        CsvExport.write(Downloads.csv(response, berkas.isEmpty() ? "perbedaan" : "baris"), true, headings, lines.stream().map(r -> Arrays.<Object>asList(
                r.differences().stream().map(d -> page.t(d.messageKey())).collect(Collectors.joining("; ")), page.t(r.standing().messageKey()), page.t(r.says().messageKey()), r.name(),
                r.proposed(), r.position(), r.amount(), r.bank(), r.file(), r.sheet(), r.row())));
    }

    @GetMapping("/baris/{id}")
    String row(@PathVariable UUID id, Model model) {
        model.addAttribute("row", rows.row(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "answer/row";
    }

    @PostMapping("/baris/{id}/benar")
    String same(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        return answered(id, decide.same(id, alasan, officer), page, model, redirect);
    }

    @PostMapping("/baris/{id}/bukan")
    String other(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        return answered(id, decide.other(id, alasan, officer), page, model, redirect);
    }

    @PostMapping("/baris/{id}/batal")
    String undo(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        return answered(id, decide.undo(id, alasan, officer), page, model, redirect);
    }

    private String answered(UUID id, DecideRow.Outcome outcome, Page page, Model model, RedirectAttributes redirect) {
        if (outcome instanceof DecideRow.Outcome.ReasonMissing) {
            model.addAttribute("errors", Map.of("alasan", page.t("answer.reason-missing")));
            return row(id, model);
        }
        redirect.addFlashAttribute(outcome instanceof DecideRow.Outcome.Done ? "notice" : "problem", switch (outcome) {
            case DecideRow.Outcome.Done() -> page.t("answer.decided");
            case DecideRow.Outcome.NotPossible() -> page.t("answer.problem.not-possible");
            case DecideRow.Outcome.BuiltUpon(int rows) -> page.t("answer.problem.built-upon", page.number(rows));
            case DecideRow.Outcome.NotNow(), DecideRow.Outcome.ReasonMissing() -> page.t("answer.problem.not-now");
        });
        return "redirect:/pencairan/baris/" + id;
    }

    @GetMapping("/ditolak")
    String refused(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String alasan, @RequestParam(defaultValue = "") String langkah,
            @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "1") int halaman, Model model) {
        model.addAttribute("programmes", names());
        model.addAttribute("programme", program);
        model.addAttribute("reason", alasan);
        model.addAttribute("step", langkah);
        model.addAttribute("search", cari.strip());
        model.addAttribute("refusals", rows.refusals(program, alasan, langkah, cari.strip(), Math.max(1, halaman)));
        model.addAttribute("current", Math.max(1, halaman));
        return "answer/refused";
    }

    @GetMapping("/ditolak.csv")
    void refusedCsv(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String alasan, @RequestParam(defaultValue = "") String langkah,
            @RequestParam(defaultValue = "") String cari, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("proposed", "nagari", "phase", "reason", "words", "next", "repair", "again").map(key -> page.t("answer." + key)).toList();
        CsvExport.write(Downloads.csv(response, "ditolak-kementerian"), true, headings, rows.allRefusals(program, alasan, langkah, cari.strip()).stream().map(r -> Arrays.<Object>asList(r.name(), Regions.bundled().nameOf(r.nagari()),
                r.number(), page.t(r.reason().messageKey()), r.words(), page.t(r.reason().nextKey()), page.t(r.step().messageKey()), r.again())));
    }

    /** Releases a refused row to the desk: it is corrected there, screened, and sent in the next phase. */
    @PostMapping("/ditolak/{proposal}/lagi")
    String again(@PathVariable UUID proposal, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        boolean released = sendBack.release(proposal, page.t("answer.release.reason"), officer);
        redirect.addFlashAttribute(released ? "notice" : "problem", page.t(released ? "answer.released" : "answer.problem.not-now"));
        return released ? "redirect:/meja/" + proposal : "redirect:/pencairan/ditolak";
    }
}
