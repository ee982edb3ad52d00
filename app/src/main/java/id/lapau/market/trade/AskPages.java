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

/** A question to a shop, about it or about a product. */
@Controller
@RequestMapping("/lapak/{slug}/tanya")
class AskPages {

    private final Counter counter;
    private final AskShop ask;
    private final VisitLimit limit;

    AskPages(Counter counter, AskShop ask, VisitLimit limit) {
        this.counter = counter;
        this.ask = ask;
        this.limit = limit;
    }

    @GetMapping
    String form(@PathVariable String slug, @RequestParam(defaultValue = "") String produk, HttpServletResponse response, Model model) {
        return shown(counter.open(slug).orElseThrow(Answers::none), new AskForm("", "", "", produk, ""), Map.of(), response, model);
    }

    private String shown(ShopView shop, AskForm form, Map<String, String> errors, HttpServletResponse response, Model model) {
        Answers.ownEyes(response);
        model.addAttribute("shop", shop);
        model.addAttribute("product", form.product().isEmpty() ? "" : counter.live(shop, form.product()).map(Goods::name).orElse(""));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "trade/ask";
    }

    @PostMapping
    String ask(@PathVariable String slug, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        Answers.limited(limit, "tanya", request, TradeRules.MOST_A_MINUTE);
        var shop = counter.open(slug).orElseThrow(Answers::none);
        var form = AskForm.read(fields);
        if (!form.bait().isEmpty()) return "redirect:/lapak/" + slug;
        return switch (ask.ask(shop, form)) {
            case AskShop.Outcome.Asked(var token) -> "redirect:" + BuyerLinks.toEnquiry(token) + "?kabar=asked";
            case AskShop.Outcome.Rejected(var problems) -> refused(422, shop, form, page.problems(problems), response, model);
            case AskShop.Outcome.TooMany _ -> refused(429, shop, form, Map.of("telepon", page.t("trade.order.problem.too-many")), response, model);
            case AskShop.Outcome.Unknown _ -> throw Answers.none();
        };
    }

    private String refused(int status, ShopView shop, AskForm form, Map<String, String> errors, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return shown(shop, form, errors, response, model);
    }
}
