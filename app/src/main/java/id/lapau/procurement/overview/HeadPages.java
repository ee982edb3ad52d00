package id.lapau.procurement.overview;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.procurement.overview.HeadViews.Chart;
import id.lapau.procurement.overview.HeadViews.MakerSearch;
import id.lapau.procurement.overview.HeadViews.Period;
import id.lapau.sheets.CsvExport;
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

/** What buying came to, for the head: how much from whom, how evenly, at which prices, and what wants a second look. */
@Controller
@RequestMapping("/belanja")
class HeadPages {

    private static final int MOST = 100_000;

    private final HeadFigures figures;
    private final Prices prices;
    private final Alarms alarms;
    private final Clock clock;
    private final RegionCode regency;

    HeadPages(HeadFigures figures, Prices prices, Alarms alarms, Clock clock, @Value("${lapau.regency:13.10}") String regency) {
        this.figures = figures;
        this.prices = prices;
        this.alarms = alarms;
        this.clock = clock;
        this.regency = new RegionCode(regency);
    }

    /** This year where no days are named; at most ten years. */
    @ModelAttribute("period")
    Period period(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dari, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate sampai) {
        var last = sampai == null ? OfficeTime.today(clock) : sampai;
        var first = dari == null || dari.isAfter(last) ? last.withDayOfYear(1) : dari;
        return new Period(first.isBefore(last.minusYears(10)) ? last.minusYears(10) : first, last);
    }

    @GetMapping
    String home(@ModelAttribute("period") Period period, Model model) {
        model.addAttribute("totals", figures.totals(period));
        model.addAttribute("women", figures.women(period));
        model.addAttribute("nagari", figures.nagari(period));
        model.addAttribute("chart", Chart.of(figures.gini(period)));
        model.addAttribute("alarms", alarms.of(period));
        return "overview/home";
    }

    @GetMapping("/nagari.csv")
    void nagari(@ModelAttribute("period") Period period, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        CsvExport.write(Downloads.csv(response, "belanja-nagari"), true, words(page, "nagari", "makers", "total"),
                figures.nagari(period).stream().map(row -> List.of(row.name(), row.makers(), row.total())));
    }

    private static List<String> words(Page page, String... columns) {
        return Arrays.stream(columns).map(column -> page.t("overview.column." + column)).toList();
    }

    @ModelAttribute("makerSearch")
    MakerSearch makerSearch(@ModelAttribute("period") Period period, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String urut) {
        return new MakerSearch(period, cari.strip(), nagari, urut);
    }

    @GetMapping("/pembuat")
    String makers(@ModelAttribute("makerSearch") MakerSearch search, @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, MOST);
        model.addAttribute("found", figures.makers(search, (current - 1) * HeadViews.PAGE, HeadViews.PAGE));
        model.addAttribute("current", current);
        model.addAttribute("nagariChoices", Regions.bundled().nagariNames(regency));
        return "overview/makers";
    }

    @GetMapping("/pembuat.csv")
    void makersCsv(@ModelAttribute("makerSearch") MakerSearch search, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        CsvExport.write(Downloads.csv(response, "belanja-pembuat"), true, words(page, "maker", "nagari", "orders", "accepted", "rejected", "late", "earned", "still", "profit"),
                figures.makers(search, 0, MOST).rows().stream().map(row -> List.of(row.name(), row.nagari(), row.orders(), row.accepted(), row.rejected(), row.late(), row.earned(), row.still(), row.profit())));
    }

    @GetMapping("/harga")
    String prices(@ModelAttribute("period") Period period, @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, MOST);
        model.addAttribute("found", prices.of(period, (current - 1) * HeadViews.PAGE, HeadViews.PAGE));
        model.addAttribute("current", current);
        return "overview/prices";
    }

    @GetMapping("/harga.csv")
    void pricesCsv(@ModelAttribute("period") Period period, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        Stream<List<@Nullable Object>> rows = prices.of(period, 0, MOST).rows().stream()
                .map(row -> Arrays.asList(row.number(), row.title(), row.item(), row.quantity(), row.ceiling(), row.price(), row.median(), row.offers(), row.earlier(), row.percent()));
        CsvExport.write(Downloads.csv(response, "belanja-harga"), true, words(page, "number", "package", "item", "quantity", "ceiling.each", "price", "median", "offers", "earlier", "percent"), rows);
    }
}
