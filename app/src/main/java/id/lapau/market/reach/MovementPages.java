package id.lapau.market.reach;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.market.reach.MovementViews.Group;
import id.lapau.market.reach.MovementViews.MissingFound;
import id.lapau.market.reach.MovementViews.Search;
import id.lapau.papers.PublicAddress;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For officers: is marketing moving again, by nagari and line of business, and from whom was that obstacle taken; and which products catalogues leave out. */
@Controller
@RequestMapping("/etalase")
class MovementPages {

    private static final int MOST = 100_000;
    private static final int REMOVED = 100;
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private final Movement movement;
    private final MovementBook book;
    private final ObstacleBook obstacles;
    private final LeftOut leftOut;
    private final PublicAddress address;
    private final Clock clock;
    private final RegionCode regency;

    MovementPages(Movement movement, MovementBook book, ObstacleBook obstacles, LeftOut leftOut, PublicAddress address, Clock clock, @Value("${lapau.regency:13.10}") String regency) {
        this.movement = movement;
        this.book = book;
        this.obstacles = obstacles;
        this.leftOut = leftOut;
        this.address = address;
        this.clock = clock;
        this.regency = new RegionCode(regency);
    }

    /** Ends with the last whole month where no other is named. */
    @ModelAttribute("search")
    Search search(@RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String usaha, @RequestParam(defaultValue = "") String sampai) {
        return new Search(nagari, usaha, month(sampai));
    }

    private YearMonth month(String written) {
        var last = YearMonth.from(OfficeTime.today(clock)).minusMonths(1);
        try {
            var month = YearMonth.parse(written);
            return month.isAfter(last) || month.isBefore(EARLIEST) ? last : month;
        } catch (DateTimeParseException none) {
            return last;
        }
    }

    @GetMapping("/kabar")
    String show(@ModelAttribute("search") Search search, Model model) {
        model.addAttribute("overview", movement.overview(search));
        model.addAttribute("nagari", movement.byNagari(search));
        model.addAttribute("lines", movement.byLine(search));
        model.addAttribute("stated", movement.stated(search));
        model.addAttribute("obstacles", obstacles.counts(search, search.sampai().minusMonths(11), search.sampai()));
        model.addAttribute("removed", obstacles.removed(search, search.sampai().minusMonths(11), search.sampai(), REMOVED));
        model.addAttribute("nagariChoices", Regions.bundled().nagariNames(regency));
        model.addAttribute("lineChoices", book.lines());
        return "reach/movement";
    }

    @GetMapping("/kabar/bulan.csv")
    void months(@ModelAttribute("search") Search search, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var overview = movement.overview(search);
        CsvExport.write(Downloads.csv(response, "kabar-bulan"), true, words(page, "month", "shops", "products", "views", "contacts", "enquiries", "orders", "sales", "sales.year-before"),
                overview.tooFew() ? Stream.of() : overview.months().stream().map(each -> List.of(each.month(), each.sums().shops(), each.sums().products(), each.sums().views(), each.sums().contacts(),
                        each.sums().enquiries(), each.sums().orders(), each.sums().sales(), each.yearBefore().sales())));
    }

    private static List<String> words(Page page, String... columns) {
        return Arrays.stream(columns).map(column -> page.t("reach.column." + column)).toList();
    }

    @GetMapping("/kabar/nagari.csv")
    void nagari(@ModelAttribute("search") Search search, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        groups(movement.byNagari(search), "nagari", page, response);
    }

    @GetMapping("/kabar/usaha.csv")
    void lines(@ModelAttribute("search") Search search, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        groups(movement.byLine(search), "line", page, response);
    }

    private static void groups(List<Group> groups, String name, Page page, HttpServletResponse response) throws IOException {
        CsvExport.write(Downloads.csv(response, "kabar-" + name), true, words(page, name, "shops", "views", "views.before", "orders", "orders.before", "sales", "sales.before"),
                groups.stream().map(row -> line(row, page)));
    }

    private static List<@Nullable Object> line(Group row, Page page) {
        return Arrays.asList(row.name().isEmpty() ? page.t("reach.rest", row.joined()) : row.name(), row.now().shops(), row.now().views(), row.before().views(), row.now().orders(),
                row.before().orders(), row.now().sales(), row.before().sales());
    }

    @GetMapping("/umpan")
    String leftOut(@RequestParam(defaultValue = "") String sebab, @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, MOST);
        model.addAttribute("address", address.of(""));
        model.addAttribute("why", sebab);
        model.addAttribute("found", leftOut.search(sebab, (current - 1) * MissingFound.PAGE, MissingFound.PAGE));
        model.addAttribute("current", current);
        return "reach/left-out";
    }

    @GetMapping("/umpan/daftar.csv")
    void leftOutCsv(@RequestParam(defaultValue = "") String sebab, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        CsvExport.write(Downloads.csv(response, "tidak-ikut-katalog"), true, words(page, "goods", "seller", "nagari", "why", "address"),
                leftOut.search(sebab, 0, MOST).rows().stream().map(row -> List.of(row.name(), row.shopName(), Regions.bundled().nameOf(row.nagari()), page.t(row.why().messageKey()), row.path())));
    }
}
