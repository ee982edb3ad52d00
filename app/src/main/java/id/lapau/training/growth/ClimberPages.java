package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import id.lapau.sheets.OutColumn;
import id.lapau.sheets.WorkbookWriter;
import id.lapau.training.growth.ClimberViews.Search;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who rose and who fell, and the workbook that officers take along to fill in. */
@Controller
@RequestMapping("/naik-kelas")
class ClimberPages {

    private static final int MOST = 1_000_000;

    private final Climbers climbers;
    private final Clock clock;
    private final RegionCode regency;

    ClimberPages(Climbers climbers, Clock clock, @Value("${lapau.regency:13.10}") String regency) {
        this.climbers = climbers;
        this.clock = clock;
        this.regency = new RegionCode(regency);
    }

    /** The last twelve months where no time is named. */
    @ModelAttribute("search")
    Search search(@RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String usaha, @RequestParam(defaultValue = "") String gerak,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dari, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate sampai) {
        var last = sampai == null ? OfficeTime.today(clock) : sampai;
        return new Search(nagari, usaha, gerak, dari == null ? last.minusYears(1) : dari, last);
    }

    @GetMapping
    String list(@ModelAttribute("search") Search search, @RequestParam(defaultValue = "1") int halaman, Officer viewer, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        var found = climbers.search(search, viewer, (current - 1) * ClimberViews.PAGE, ClimberViews.PAGE);
        model.addAttribute("found", found);
        model.addAttribute("counts", climbers.counts(search, viewer));
        model.addAttribute("current", current);
        model.addAttribute("nagariChoices", viewer.nagariChoices(regency));
        return "growth/climbers";
    }

    @GetMapping("/daftar.csv")
    void csv(@ModelAttribute("search") Search search, @ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        var headings = Stream.of("business", "line", "owner", "nagari", "on", "from", "to", "cause").map(column -> page.t("growth.column." + column)).toList();
        CsvExport.write(Downloads.csv(response, "naik-kelas"), true, headings, climbers.search(search, viewer, 0, MOST).lines().stream()
                .map(line -> List.of(line.title(), line.line(), line.owner(), line.nagari(), line.on().toString(), page.t("registry.size." + line.from()),
                        page.t("registry.size." + line.to()), page.t(line.byLaw() ? "growth.cause.LAW" : "growth.cause.BUSINESS"))));
    }

    @GetMapping("/berkas/contoh.xlsx")
    void blank(@RequestParam(defaultValue = "") String nagari, Officer viewer, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"catatan-usaha.xlsx\"");
        var columns = Stream.of(OutColumn.text(SnapshotColumn.CODE.heading(), 38), OutColumn.text("Nama Usaha", 28), OutColumn.text("Nama Pemilik", 26), OutColumn.text("Nagari", 18),
                new OutColumn(SnapshotColumn.DAY.heading(), 14, OutColumn.Kind.DATE), amount(SnapshotColumn.MONTHLY), amount(SnapshotColumn.YEARLY), amount(SnapshotColumn.ASSETS),
                new OutColumn(SnapshotColumn.WORKERS.heading(), 10, OutColumn.Kind.NUMBER),
                OutColumn.text(SnapshotColumn.CHANNELS.heading(), 26), OutColumn.text(SnapshotColumn.PERMITS.heading(), 20)).toList();
        try (var writer = new WorkbookWriter(response.getOutputStream())) {
            writer.sheet("Catatan", columns, climbers.blanks(nagari, viewer).stream()
                    .map(line -> Arrays.<@Nullable Object>asList(line.id().toString(), line.name().isEmpty() ? line.line() : line.name(), line.owner(), line.nagari())));
        }
    }

    private static OutColumn amount(SnapshotColumn column) {
        return new OutColumn(column.heading(), 16, OutColumn.Kind.AMOUNT);
    }
}
