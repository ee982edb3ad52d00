package id.lapau.procurement.overview;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.procurement.overview.BuyerViews.Found;
import id.lapau.procurement.overview.BuyerViews.Search;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an office asked for, what was ordered and brought for it: for the office itself, and of every office for those who see the whole regency. */
@Controller
@RequestMapping("/belanja/kantor")
class BuyerPages {

    private static final int MOST = 100_000;
    private static final String OWN = "/belanja/kantor";
    private static final String OFFICE = "/{office:[0-9a-f-]{36}}";

    private final Buyers buyers;
    private final BuyerGoods goods;

    BuyerPages(Buyers buyers, BuyerGoods goods) {
        this.buyers = buyers;
        this.goods = goods;
    }

    /** What a tab shows: its template and its rows. */
    private record Tab(String template, BiFunction<UUID, Integer, Found<?>> rows) {}

    private Tab needs(Search search) {
        return new Tab("overview/office", (office, from) -> buyers.needs(office, search, from, BuyerViews.PAGE));
    }

    private Tab orders(Search search) {
        return new Tab("overview/office-orders", (office, from) -> goods.orders(office, search, from, BuyerViews.PAGE));
    }

    private Tab parcels(Search search) {
        return new Tab("overview/office-parcels", (office, from) -> goods.parcels(office, search, from, BuyerViews.PAGE));
    }

    @ModelAttribute("search")
    Search search(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String hanya) {
        return new Search(cari.strip(), hanya);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String own(Tab tab, int page, Officer viewer, Model model) {
        var office = buyers.officeOf(viewer.id());
        return office.isEmpty() ? "overview/office-none" : page(office.get(), tab, page, OWN, model);
    }

    private String page(UUID office, Tab tab, int page, String here, Model model) {
        int current = Math.clamp(page, 1, MOST);
        model.addAttribute("office", buyers.find(office).orElseThrow(BuyerPages::none));
        model.addAttribute("found", tab.rows().apply(office, (current - 1) * BuyerViews.PAGE));
        model.addAttribute("current", current);
        model.addAttribute("here", here);
        return tab.template();
    }

    @GetMapping
    String own(Search search, @RequestParam(defaultValue = "1") int halaman, Officer viewer, Model model) {
        return own(needs(search), halaman, viewer, model);
    }

    @GetMapping("/pesanan")
    String ownOrders(Search search, @RequestParam(defaultValue = "1") int halaman, Officer viewer, Model model) {
        return own(orders(search), halaman, viewer, model);
    }

    @GetMapping("/kiriman")
    String ownParcels(Search search, @RequestParam(defaultValue = "1") int halaman, Officer viewer, Model model) {
        return own(parcels(search), halaman, viewer, model);
    }

    @GetMapping("/semua")
    String all(Model model) {
        model.addAttribute("offices", buyers.offices());
        return "overview/offices";
    }

    @GetMapping(OFFICE)
    String of(@PathVariable UUID office, Search search, @RequestParam(defaultValue = "1") int halaman, Model model) {
        return page(office, needs(search), halaman, OWN + "/" + office, model);
    }

    @GetMapping(OFFICE + "/pesanan")
    String ordersOf(@PathVariable UUID office, Search search, @RequestParam(defaultValue = "1") int halaman, Model model) {
        return page(office, orders(search), halaman, OWN + "/" + office, model);
    }

    @GetMapping(OFFICE + "/kiriman")
    String parcelsOf(@PathVariable UUID office, Search search, @RequestParam(defaultValue = "1") int halaman, Model model) {
        return page(office, parcels(search), halaman, OWN + "/" + office, model);
    }

    @GetMapping("/{what:daftar|pesanan|kiriman}.csv")
    void ownCsv(@PathVariable String what, Search search, @ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        csv(buyers.officeOf(viewer.id()).orElseThrow(BuyerPages::none), what, search, page, response);
    }

    @GetMapping(OFFICE + "/{what:daftar|pesanan|kiriman}.csv")
    void csvOf(@PathVariable UUID office, @PathVariable String what, Search search, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        csv(office, what, search, page, response);
    }

    private void csv(UUID office, String what, Search search, Page page, HttpServletResponse response) throws IOException {
        switch (what) {
            case "pesanan" -> write(page, response, "pesanan-kantor", List.of("number", "status", "maker", "item", "place", "ordered", "accepted", "underway", "price", "deadline"),
                    goods.orders(office, search, 0, MOST).rows().stream().map(row -> Arrays.asList(row.number(), page.t("overview.order." + row.state()), row.maker(), row.item(), row.place(), row.ordered(),
                            row.accepted(), row.waiting(), row.price(), row.deadline())));
            case "kiriman" -> write(page, response, "kiriman-kantor", List.of("number", "order", "maker", "item", "place", "quantity", "arrived", "accepted", "rejected", "reason"),
                    goods.parcels(office, search, 0, MOST).rows().stream().map(row -> Arrays.asList(row.number(), row.order(), row.maker(), row.item(), row.place(), row.quantity(), row.arrived(),
                            row.accepted(), row.rejected(), row.reason())));
            default -> write(page, response, "kebutuhan-kantor", List.of("number", "item", "place", "quantity", "deadline", "package", "ordered", "accepted"),
                    buyers.needs(office, search, 0, MOST).rows().stream().map(row -> Arrays.asList(row.number(), row.item(), row.place(), row.quantity(), row.deadline(), row.pack(), row.ordered(), row.accepted())));
        }
    }

    private static void write(Page page, HttpServletResponse response, String name, List<String> columns, Stream<List<@Nullable Object>> rows) throws IOException {
        CsvExport.write(Downloads.csv(response, name), true, columns.stream().map(column -> page.t("overview.column." + column)).toList(), rows);
    }
}
