package id.lapau.market.trade;

import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An owner's orders: those that wait first, and one with what to do next. The buyer's name and number are for the owner's eyes only. */
@Controller
@RequestMapping("/saya/pesanan")
class OwnerOrderPages {

    private static final Map<String, Deed> DEEDS = Map.of("sanggup", Deed.CONFIRM, "tolak", Deed.DECLINE, "siap", Deed.READY, "serah", Deed.HAND_OVER);

    private final OrderLists lists;
    private final CustomerOrders book;
    private final EnquiryBook enquiries;
    private final Counter counter;
    private final MoveOrder move;
    private final OwnerBusinesses businesses;
    private final TradeRules rules;

    OwnerOrderPages(OrderLists lists, CustomerOrders book, EnquiryBook enquiries, Counter counter, MoveOrder move, OwnerBusinesses businesses, TradeRules rules) {
        this.lists = lists;
        this.book = book;
        this.enquiries = enquiries;
        this.counter = counter;
        this.move = move;
        this.businesses = businesses;
        this.rules = rules;
    }

    private List<UUID> own(Owner owner) {
        return businesses.ids(owner);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "1") int halaman, Owner owner, HttpServletResponse response, Model model) {
        Answers.ownEyes(response);
        int current = Listed.page(halaman);
        model.addAttribute("orders", lists.own(own(owner), keadaan, current));
        model.addAttribute("state", keadaan);
        model.addAttribute("current", current);
        return "trade/mine";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String keadaan, @ModelAttribute("page") Page page, Owner owner, HttpServletResponse response) throws IOException {
        Answers.ownEyes(response);
        var headings = Stream.of("number", "placed", "state", "buyer", "bring", "goods", "total", "handed", "received").map(key -> page.t("trade.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "pesanan"), true, headings, lists.own(own(owner), keadaan, 0).lines().stream()
                .map(row -> List.of(row.number(), page.dateTime(row.placedAt()), page.t(row.state().messageKey()), row.buyer(), page.t(row.bring() ? "trade.bring" : "trade.fetch"), row.goods(),
                        row.total(), page.dateTime(row.handedAt()), page.dateTime(row.receivedAt()))));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Owner owner, HttpServletResponse response, Model model) {
        Answers.ownEyes(response);
        var order = own(id, owner).orElseThrow(Answers::none);
        model.addAttribute("order", order);
        model.addAttribute("shop", counter.shop(order.shop()));
        model.addAttribute("enquiries", enquiries.of(id));
        model.addAttribute("days", rules.expire().toDays());
        return "trade/own-order";
    }

    private Optional<CustomerOrder> own(UUID id, Owner owner) {
        return book.find(id).filter(order -> businesses.owns(owner, counter.shop(order.shop()).business()));
    }

    /** @param deed {@code sanggup}, {@code tolak}, {@code siap} or {@code serah} */
    @PostMapping("/{id}/{deed:sanggup|tolak|siap|serah}")
    String move(@PathVariable UUID id, @PathVariable String deed, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Owner owner, RedirectAttributes next) {
        switch (move.byOwner(id, DEEDS.get(deed), alasan, owner)) {
            case MoveOrder.Outcome.Done _ -> next.addFlashAttribute("notice", page.t("trade.own.done." + deed));
            case MoveOrder.Outcome.NotNow _ -> next.addFlashAttribute("problem", page.t("trade.own.not-now"));
            case MoveOrder.Outcome.NoReason _ -> next.addFlashAttribute("problem", page.t("trade.own.no-reason"));
            case MoveOrder.Outcome.Unknown _ -> throw Answers.none();
        }
        return "redirect:/saya/pesanan/" + id;
    }
}
