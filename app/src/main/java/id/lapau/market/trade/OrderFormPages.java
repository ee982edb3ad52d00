package id.lapau.market.trade;

import id.lapau.market.shop.ShopView;
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

/** The form of an order: what is in the basket, who orders, where to bring it; one press places it. */
@Controller
@RequestMapping("/lapak/{slug}/pesan")
class OrderFormPages {

    private final Counter counter;
    private final Baskets baskets;
    private final PlaceOrder place;
    private final VisitLimit limit;

    OrderFormPages(Counter counter, Baskets baskets, PlaceOrder place, VisitLimit limit) {
        this.counter = counter;
        this.baskets = baskets;
        this.place = place;
        this.limit = limit;
    }

    @GetMapping
    String form(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
        var shop = counter.open(slug).orElseThrow(Answers::none);
        return shown(shop, baskets.of(shop.id(), request), OrderForm.BLANK, Map.of(), "", request, response, model);
    }

    /** @param problem what stands above all, as a message key's end; empty for nothing */
    private String shown(ShopView shop, Basket basket, OrderForm form, Map<String, String> errors, String problem, HttpServletRequest request, HttpServletResponse response, Model model) {
        Answers.ownEyes(response);
        var checked = CheckedBasket.of(basket, counter.goods(shop.id(), basket.lines().stream().map(Basket.Line::product).toList()));
        if (checked.now() != basket) baskets.keep(checked.now(), shop.id(), shop.slug(), request, response);
        if (checked.empty() && checked.gone().isEmpty()) return "redirect:/lapak/" + shop.slug() + "/keranjang";
        model.addAttribute("shop", shop);
        model.addAttribute("basket", checked);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("problem", problem);
        return "trade/order";
    }

    @PostMapping
    String place(@PathVariable String slug, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        Answers.limited(limit, "pesan", request, TradeRules.MOST_A_MINUTE);
        var form = OrderForm.read(fields);
        if (form.key() != null && place.again(form.key()) instanceof PlaceOrder.Outcome.Placed(var token, _)) return ordered(token, slug, request, response);
        var shop = counter.open(slug).orElseThrow(Answers::none);
        var basket = baskets.of(shop.id(), request);
        if (!form.bait().isEmpty()) return "redirect:/lapak/" + slug + "/keranjang";
        return switch (place.place(shop.id(), basket, form)) {
            case PlaceOrder.Outcome.Placed(var token, _) -> ordered(token, slug, request, response);
            case PlaceOrder.Outcome.Rejected(var problems) -> refused(422, shop, basket, form, page.problems(problems), "", request, response, model);
            case PlaceOrder.Outcome.Changed _ -> refused(409, shop, basket, form, Map.of(), "changed", request, response, model);
            case PlaceOrder.Outcome.SoldOut _ -> refused(409, shop, basket, form, Map.of(), "sold-out", request, response, model);
            case PlaceOrder.Outcome.Closed _ -> refused(409, shop, basket, form, Map.of(), "closed", request, response, model);
            case PlaceOrder.Outcome.TooMany _ -> refused(429, shop, basket, form, Map.of(), "too-many", request, response, model);
        };
    }

    /** The basket has become an order: it is taken away, and the buyer led to the order. */
    private String ordered(String token, String slug, HttpServletRequest request, HttpServletResponse response) {
        Answers.ownEyes(response);
        counter.open(slug).ifPresent(shop -> baskets.keep(Basket.EMPTY, shop.id(), slug, request, response));
        return "redirect:" + BuyerLinks.toOrder(token) + "?kabar=placed";
    }

    private String refused(int status, ShopView shop, Basket basket, OrderForm form, Map<String, String> errors, String problem, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return shown(shop, basket, form, errors, problem, request, response, model);
    }
}
