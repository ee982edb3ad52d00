package id.lapau.market.trade;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/** All buyers' orders at the office, to see which shop does not answer. Buyers are not shown; nothing is set but that the owner was called. */
@Controller
@RequestMapping("/etalase/pesanan")
class OfficeOrderPages {

    private final OrderLists lists;
    private final CustomerOrders book;
    private final Counter counter;
    private final Calls calls;
    private final TradeRules rules;
    private final Clock clock;

    OfficeOrderPages(OrderLists lists, CustomerOrders book, Counter counter, Calls calls, TradeRules rules, Clock clock) {
        this.lists = lists;
        this.book = book;
        this.counter = counter;
        this.calls = calls;
        this.rules = rules;
        this.clock = clock;
    }

    private Instant late() {
        return clock.instant().minus(rules.remind());
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean diam,
            @RequestParam(defaultValue = "baru") String urut, @RequestParam(defaultValue = "1") int halaman, Model model) {
        var filter = new OfficeFilter(keadaan, cari.strip(), diam, urut);
        int current = Listed.page(halaman);
        model.addAttribute("filter", filter);
        model.addAttribute("orders", lists.all(filter, late(), current));
        model.addAttribute("current", current);
        model.addAttribute("late", late());
        model.addAttribute("hours", rules.remind().toHours());
        return "trade/office";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean diam,
            @RequestParam(defaultValue = "baru") String urut, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("number", "shop", "state", "goods", "total", "bring", "placed", "answered", "handed", "received", "calls").map(key -> page.t("trade.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "pesanan-pembeli"), true, headings, lists.all(new OfficeFilter(keadaan, cari.strip(), diam, urut), late(), 0).lines().stream()
                .map(row -> List.of(row.number(), row.shop(), page.t(row.state().messageKey()), row.goods(), row.total(), page.t(row.bring() ? "trade.bring" : "trade.fetch"),
                        page.dateTime(row.placedAt()), page.dateTime(row.answeredAt()), page.dateTime(row.handedAt()), page.dateTime(row.receivedAt()), row.calls())));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var order = book.find(id).orElseThrow(Answers::none);
        model.addAttribute("order", order);
        model.addAttribute("shop", counter.shop(order.shop()));
        model.addAttribute("calls", calls.of(id));
        return "trade/office-order";
    }

    @PostMapping("/{id}/telepon")
    String called(@PathVariable UUID id, @RequestParam(defaultValue = "") String catatan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        book.find(id).orElseThrow(Answers::none);
        if (by.area().isPresent()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        boolean noted = calls.note(id, catatan, by);
        next.addFlashAttribute(noted ? "notice" : "problem", page.t(noted ? "trade.office.called" : "trade.office.no-note"));
        return "redirect:/etalase/pesanan/" + id;
    }
}
