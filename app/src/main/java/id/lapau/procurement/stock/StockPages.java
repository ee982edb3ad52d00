package id.lapau.procurement.stock;

import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the regency holds, and everything that moved. */
@Controller
@RequestMapping("/persediaan")
class StockPages {

    private static final int ALL = 100_000;

    private final StockBook book;
    private final StockChoices choices;

    StockPages(StockBook book, StockChoices choices) {
        this.book = book;
        this.choices = choices;
    }

    @GetMapping
    String stock(Model model) {
        model.addAttribute("view", book.view());
        return "stock/stock";
    }

    /** One row for each item and place; an item that is nowhere has one row. */
    @GetMapping("/persediaan.csv")
    void csv(@ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var rows = book.view().items().stream().flatMap(i -> i.places().isEmpty() ? Stream.of(row(i, "", 0)) : i.places().stream().map(at -> row(i, at.place(), at.quantity())));
        StockAnswers.csv(response, "persediaan", page, List.of("stock.code", "stock.item", "stock.unit", "stock.place", "stock.at-place", "stock.on-hand", "stock.on-the-way", "stock.wanted", "stock.planned",
                "stock.brought", "stock.from-makers"), rows);
    }

    private static List<Object> row(StockView.Item i, String place, long there) {
        return List.of(i.code(), i.name(), i.unit(), place, there, i.onHand(), i.onTheWay(), i.wanted(), i.planned(), i.brought(), i.fromMakers());
    }

    private static StockBook.Asked asked(String barang, String tempat, String jenis, String cari, @Nullable LocalDate dari, @Nullable LocalDate sampai) {
        return new StockBook.Asked(StockAnswers.uuid(barang) == null ? "" : barang, StockAnswers.uuid(tempat) == null ? "" : tempat, StockAnswers.known(jenis, EntryKind.values()), cari.strip(),
                dari == null ? null : OfficeTime.beginning(dari), sampai == null ? null : OfficeTime.beginning(sampai.plusDays(1)));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @GetMapping("/riwayat")
    String history(@RequestParam(defaultValue = "") String barang, @RequestParam(defaultValue = "") String tempat, @RequestParam(defaultValue = "") String jenis, @RequestParam(defaultValue = "") String cari,
            @RequestParam(required = false) @Nullable LocalDate dari, @RequestParam(required = false) @Nullable LocalDate sampai, @RequestParam(defaultValue = "1") int halaman,
            @ModelAttribute("page") Page page, Model model) {
        int current = Math.clamp(halaman, 1, ALL);
        var asked = asked(barang, tempat, jenis, cari, dari, sampai);
        var listing = book.history(asked, (current - 1) * StockBook.PAGE, StockBook.PAGE);
        model.addAttribute("entries", listing.entries());
        model.addAttribute("found", listing.found());
        model.addAttribute("current", current);
        model.addAttribute("pages", Math.ceilDiv(listing.found(), StockBook.PAGE));
        model.addAttribute("asked", List.of(asked.item(), asked.place(), asked.kind(), asked.wanted(), text(dari), text(sampai)));
        model.addAttribute("items", choices.itemsInStock());
        model.addAttribute("places", choices.places());
        model.addAttribute("kinds", StockAnswers.choices(page, EntryKind.values(), EntryKind::messageKey));
        model.addAttribute("query", StockAnswers.address("", "barang", asked.item(), "tempat", asked.place(), "jenis", asked.kind(), "cari", asked.wanted(), "dari", text(dari), "sampai", text(sampai)));
        return "stock/history";
    }

    @GetMapping("/riwayat.csv")
    void historyCsv(@RequestParam(defaultValue = "") String barang, @RequestParam(defaultValue = "") String tempat, @RequestParam(defaultValue = "") String jenis, @RequestParam(defaultValue = "") String cari,
            @RequestParam(required = false) @Nullable LocalDate dari, @RequestParam(required = false) @Nullable LocalDate sampai, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var rows = book.history(asked(barang, tempat, jenis, cari, dari, sampai), 0, ALL).entries().stream().map(e -> List.of(StockAnswers.when(e.at()), page.t(e.kind().messageKey()), e.lotNumber(), e.item(),
                e.quantity(), e.unit(), e.from(), e.to(), e.note(), e.by()));
        StockAnswers.csv(response, "riwayat-persediaan", page, List.of("stock.at", "stock.movement", "stock.lot", "stock.item", "stock.quantity", "stock.unit", "stock.from-place", "stock.to-place", "stock.note", "stock.by"), rows);
    }
}
