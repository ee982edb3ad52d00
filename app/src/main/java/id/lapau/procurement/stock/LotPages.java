package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trace of each piece: from which maker or donor, where it lies, who received it. */
@Controller
@RequestMapping("/persediaan/lot")
class LotPages {

    private static final int ALL = 100_000;

    private final LotBook book;
    private final StockChoices choices;
    private final MoveGoods move;

    LotPages(LotBook book, StockChoices choices, MoveGoods move) {
        this.book = book;
        this.choices = choices;
        this.move = move;
    }

    private static String source(String typed) {
        return typed.equals("DELIVERY") || typed.equals("DONATION") ? typed : "";
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String asal, @RequestParam(defaultValue = "") String ada, @RequestParam(defaultValue = "1") int halaman,
            Model model) {
        int current = Math.clamp(halaman, 1, ALL);
        var listing = book.list(cari, source(asal), !ada.isEmpty(), (current - 1) * LotBook.PAGE, LotBook.PAGE);
        model.addAttribute("lots", listing.lots());
        model.addAttribute("found", listing.found());
        model.addAttribute("current", current);
        model.addAttribute("pages", Math.ceilDiv(listing.found(), LotBook.PAGE));
        model.addAttribute("search", cari.strip());
        model.addAttribute("source", source(asal));
        model.addAttribute("there", !ada.isEmpty());
        model.addAttribute("query", StockAnswers.address("", "cari", cari.strip(), "asal", source(asal), "ada", ada.isEmpty() ? "" : "1"));
        return "stock/lots";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String asal, @RequestParam(defaultValue = "") String ada, @ModelAttribute("page") Page page,
            HttpServletResponse response) throws IOException {
        var rows = book.list(cari, source(asal), !ada.isEmpty(), 0, ALL).lots().stream().map(l -> List.of(l.number(), l.item(), l.mark(), page.t(l.donated() ? "stock.source.DONATION" : "stock.source.DELIVERY"),
                l.origin(), l.brought(), l.onHand(), l.given(), l.lost(), StockAnswers.when(l.arrivedAt())));
        StockAnswers.csv(response, "lot", page, List.of("stock.lot", "stock.item", "stock.mark", "stock.source", "stock.origin", "stock.brought", "stock.on-hand", "stock.given", "stock.lost", "stock.arrived-at"), rows);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("lot", book.find(id).orElseThrow(StockAnswers::none));
        model.addAttribute("places", choices.places());
        return "stock/lot";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/pindah")
    String move(@PathVariable UUID id, @RequestParam(defaultValue = "") String dari, @RequestParam(defaultValue = "") String ke, @RequestParam(defaultValue = "") String jumlah,
            @RequestParam(defaultValue = "") String catatan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        var answer = move.move(id, StockAnswers.uuid(dari), StockAnswers.uuid(ke), StockAnswers.pieces(jumlah), catatan, by);
        return StockAnswers.told(answer, "/persediaan/lot/" + id, "stock.moved", page, next);
    }
}
