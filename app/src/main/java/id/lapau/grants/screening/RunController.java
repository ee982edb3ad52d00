package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.grants.screening.ScreeningViews.Change;
import id.lapau.grants.screening.ScreeningViews.Filter;
import id.lapau.grants.screening.ScreeningViews.UsedList;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One screening: on what it rests, what it found where, and what is otherwise than in the one before. */
@Controller
@RequestMapping("/penyaringan/{id}")
class RunController {

    private static final RegionCode SERVED = new RegionCode("13.10");

    private final ScreeningPages pages;
    private final ReferenceVersions references;
    private final ExportChanges export;

    RunController(ScreeningPages pages, ReferenceVersions references, ExportChanges export) {
        this.pages = pages;
        this.references = references;
        this.export = export;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String temuan,
            @RequestParam(defaultValue = "") String menjadi, @RequestParam(defaultValue = "1") int halaman, Officer officer, Model model) {
        var area = officer.areaCode();
        var run = found(id, area);
        var filter = new Filter(nagari, temuan, menjadi);
        var before = pages.before(run, area);
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("run", run);
        model.addAttribute("before", before.orElse(null));
        model.addAttribute("latest", pages.last(run.programme(), area).map(ScreeningRun::id).filter(id::equals).isPresent());
        model.addAttribute("lists", Arrays.stream(ListKind.values()).map(kind -> used(kind, run, before)).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("byFinding", pages.byFinding(id, filter, area));
        model.addAttribute("byNagari", pages.byNagari(id, filter, area));
        model.addAttribute("changes", pages.changes(id, filter, area, current));
        model.addAttribute("nagariNames", Regions.bundled().nagariNames(SERVED));
        model.addAttribute("current", current);
        return "screening/show";
    }

    private UsedList used(ListKind kind, ScreeningRun run, Optional<ScreeningRun> before) {
        var version = run.lists().get(kind);
        if (version == null) return new UsedList(kind, null, 0, false);
        var list = references.find(version).orElse(null);
        var day = OfficeTime.day(run.at());
        return new UsedList(kind, list, list == null ? 0 : ChronoUnit.DAYS.between(list.dataDate(), day),
                before.isPresent() && !version.equals(before.get().lists().get(kind)));
    }

    /** Rows by nagari and finding; it names nobody. */
    @GetMapping("/hitungan.csv")
    void counts(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response) throws IOException {
        var run = found(id, officer.areaCode());
        var nagari = pages.byNagari(id, new Filter("", "", ""), officer.areaCode());
        var rows = nagari.stream().flatMap(n -> pages.byFinding(id, new Filter(n.of(), "", ""), officer.areaCode()).stream()
                .filter(finding -> !n.of().isEmpty())
                .<List<?>>map(f -> List.of(nagariName(n.of(), page), page.t(ReasonCode.valueOf(f.of()).messageKey()), f.eligible(), f.review(), f.ineligible())));
        var totals = nagari.stream().<List<?>>map(n -> List.of(nagariName(n.of(), page), page.t("screening.all-rows"), n.eligible(), n.review(), n.ineligible()));
        csv(response, "penyaringan-" + run.programme(), Stream.of("nagari", "finding", "decision.eligible", "decision.review", "decision.ineligible")
                .map(column -> page.t("screening." + column)).toList(), Stream.concat(totals, rows));
    }

    /** What came out otherwise than before; nobody needs to read them all on screen. */
    @GetMapping("/perubahan.csv")
    void changes(@PathVariable UUID id, @RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String temuan,
            @RequestParam(defaultValue = "") String menjadi, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response) throws IOException {
        var run = found(id, officer.areaCode());
        var changes = export.export(id, new Filter(nagari, temuan, menjadi), officer);
        csv(response, "perubahan-" + run.programme(), Stream.of("file", "sheet", "row", "name", "nagari", "before", "after", "gone", "new")
                .map(column -> page.t("screening." + column)).toList(), changes.stream().map(change -> line(change, page)));
    }

    private static List<?> line(Change change, Page page) {
        return List.of(change.file(), change.sheet(), change.row(), change.name(), nagariName(change.nagari(), page), page.t("screening.decision." + change.before()),
                page.t("screening.decision." + change.after()), words(change.gone(), page), words(change.found(), page));
    }

    private static String words(List<ReasonCode> codes, Page page) {
        return codes.stream().map(code -> page.t(code.messageKey())).collect(Collectors.joining("; "));
    }

    private static String nagariName(String code, Page page) {
        return code.isEmpty() ? page.t("screening.no-nagari") : Regions.bundled().nameOf(code);
    }

    private static void csv(HttpServletResponse response, String name, List<String> headings, Stream<? extends List<?>> rows) throws IOException {
        CsvExport.write(Downloads.csv(response, name), true, headings, rows);
    }

    private ScreeningRun found(UUID id, String area) {
        return pages.run(id, area).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
