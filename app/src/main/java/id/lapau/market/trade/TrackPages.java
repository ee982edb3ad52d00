package id.lapau.market.trade;

import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buyer's own page of an order or a question, behind a link that nobody can guess. */
@Controller
@RequestMapping("/pesanan-pembeli")
class TrackPages {

    private static final int PER_MINUTE = 60;
    private static final String TOKEN = "/{token:[0-9a-f]{32}}";

    private final CustomerOrders book;
    private final EnquiryBook enquiries;
    private final Counter counter;
    private final MoveOrder move;
    private final AskShop ask;
    private final TradeRules rules;
    private final VisitLimit limit;

    TrackPages(CustomerOrders book, EnquiryBook enquiries, Counter counter, MoveOrder move, AskShop ask, TradeRules rules, VisitLimit limit) {
        this.book = book;
        this.enquiries = enquiries;
        this.counter = counter;
        this.move = move;
        this.ask = ask;
        this.rules = rules;
        this.limit = limit;
    }

    private CustomerOrder order(String token, HttpServletRequest request, HttpServletResponse response) {
        Answers.ownEyes(response);
        Answers.limited(limit, "pesanan-pembeli", request, PER_MINUTE);
        return book.byToken(token).flatMap(book::find).orElseThrow(Answers::none);
    }

    @GetMapping(TOKEN)
    String show(@PathVariable String token, @RequestParam(defaultValue = "") String kabar, HttpServletRequest request, HttpServletResponse response, Model model) {
        var order = order(token, request, response);
        return shown(token, order, Answers.done(kabar, "placed", "cancelled", "received", "not-now", "asked", "too-many"), "", Map.of(), model);
    }

    private String shown(String token, CustomerOrder order, String done, String question, Map<String, String> errors, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("order", order);
        model.addAttribute("shop", counter.shop(order.shop()));
        model.addAttribute("published", counter.published(order.shop()).orElse(null));
        model.addAttribute("enquiries", enquiries.of(order.id()));
        model.addAttribute("days", rules.expire().toDays());
        model.addAttribute("done", done);
        model.addAttribute("question", question);
        model.addAttribute("errors", errors);
        return "trade/buyer";
    }

    @PostMapping(TOKEN + "/batal")
    String cancel(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        order(token, request, response);
        return moved(token, move.byBuyer(token, Deed.CANCEL), "cancelled");
    }

    @PostMapping(TOKEN + "/terima")
    String receive(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        order(token, request, response);
        return moved(token, move.byBuyer(token, Deed.RECEIVE), "received");
    }

    private static String moved(String token, MoveOrder.Outcome outcome, String done) {
        return "redirect:" + BuyerLinks.toOrder(token) + "?kabar=" + (outcome instanceof MoveOrder.Outcome.Done ? done : "not-now");
    }

    @PostMapping(TOKEN + "/tanya")
    String ask(@PathVariable String token, @RequestParam(defaultValue = "") String pertanyaan, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        var order = order(token, request, response);
        return switch (ask.about(token, pertanyaan)) {
            case AskShop.Outcome.Asked _ -> "redirect:" + BuyerLinks.toOrder(token) + "?kabar=asked";
            case AskShop.Outcome.TooMany _ -> "redirect:" + BuyerLinks.toOrder(token) + "?kabar=too-many";
            case AskShop.Outcome.Unknown _ -> throw Answers.none();
            case AskShop.Outcome.Rejected(var problems) -> {
                response.setStatus(422);
                yield shown(token, order, "", pertanyaan, page.problems(problems), model);
            }
        };
    }

    @GetMapping("/tanya" + TOKEN)
    String enquiry(@PathVariable String token, @RequestParam(defaultValue = "") String kabar, HttpServletRequest request, HttpServletResponse response, Model model) {
        Answers.ownEyes(response);
        Answers.limited(limit, "pesanan-pembeli", request, PER_MINUTE);
        var enquiry = enquiries.byToken(token).orElseThrow(Answers::none);
        model.addAttribute("enquiry", enquiry);
        model.addAttribute("shop", counter.shop(enquiry.shop()));
        model.addAttribute("done", Answers.done(kabar, "asked"));
        return "trade/enquiry";
    }
}
