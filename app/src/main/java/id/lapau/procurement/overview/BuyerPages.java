package id.lapau.procurement.overview;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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

/** What an office asked for and what came of it: for the office itself, and of every office for those who see the whole regency. */
@Controller
@RequestMapping("/belanja/kantor")
class BuyerPages {

    private static final int MOST = 100_000;
    private static final String OFFICE = "/{office:[0-9a-f-]{36}}";

    private final Buyers buyers;

    BuyerPages(Buyers buyers) {
        this.buyers = buyers;
    }

    @GetMapping
    String own(@RequestParam(defaultValue = "") String hanya, @RequestParam(defaultValue = "1") int halaman, Officer viewer, Model model) {
        var office = buyers.officeOf(viewer.id());
        return office.isEmpty() ? "overview/office-none" : page(office.get(), hanya, halaman, "/belanja/kantor", model);
    }

    private String page(UUID office, String only, int page, String here, Model model) {
        int current = Math.clamp(page, 1, MOST);
        model.addAttribute("office", buyers.find(office, only, (current - 1) * BuyerViews.PAGE, BuyerViews.PAGE).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("only", only);
        model.addAttribute("current", current);
        model.addAttribute("here", here);
        return "overview/office";
    }

    @GetMapping("/daftar.csv")
    void ownCsv(@ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        csv(buyers.officeOf(viewer.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), page, response);
    }

    private void csv(UUID office, Page page, HttpServletResponse response) throws IOException {
        var found = buyers.find(office, "", 0, MOST).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var headings = Stream.of("number", "item", "place", "quantity", "deadline", "package", "ordered", "accepted").map(column -> page.t("overview.column." + column)).toList();
        Stream<List<@Nullable Object>> rows = found.rows().stream().map(row -> Arrays.asList(row.number(), row.item(), row.place(), row.quantity(), row.deadline(), row.pack(), row.ordered(), row.accepted()));
        CsvExport.write(Downloads.csv(response, "kebutuhan-kantor"), true, headings, rows);
    }

    @GetMapping("/semua")
    String all(Model model) {
        model.addAttribute("offices", buyers.offices());
        return "overview/offices";
    }

    @GetMapping(OFFICE)
    String of(@PathVariable UUID office, @RequestParam(defaultValue = "") String hanya, @RequestParam(defaultValue = "1") int halaman, Model model) {
        return page(office, hanya, halaman, "/belanja/kantor/" + office, model);
    }

    @GetMapping(OFFICE + "/daftar.csv")
    void csvOf(@PathVariable UUID office, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        csv(office, page, response);
    }
}
