package id.lapau.market.trade;

import id.lapau.market.shop.ShopView;
import id.lapau.platform.VisitLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The basket of one shop: put in, more or fewer, taken out, held against the shelf at every look. */
@Controller
@RequestMapping("/lapak/{slug}/keranjang")
class BasketPages {

    private static final int PER_MINUTE = 120;

    private final Counter counter;
    private final Baskets baskets;
    private final VisitLimit limit;

    BasketPages(Counter counter, Baskets baskets, VisitLimit limit) {
        this.counter = counter;
        this.baskets = baskets;
        this.limit = limit;
    }

    private ShopView shop(String slug) {
        return counter.open(slug).orElseThrow(Answers::none);
    }

    @GetMapping
    String show(@PathVariable String slug, @RequestParam(defaultValue = "") String kabar, HttpServletRequest request, HttpServletResponse response, Model model) {
        Answers.ownEyes(response);
        var shop = shop(slug);
        var basket = baskets.of(shop.id(), request);
        var checked = checked(shop, basket);
        if (checked.now() != basket) baskets.keep(checked.now(), shop.id(), slug, request, response);
        model.addAttribute("shop", shop);
        model.addAttribute("basket", checked);
        model.addAttribute("done", Answers.done(kabar, "added", "full", "changed", "unclear"));
        return "trade/basket";
    }

    private CheckedBasket checked(ShopView shop, Basket basket) {
        return CheckedBasket.of(basket, counter.goods(shop.id(), basket.lines().stream().map(Basket.Line::product).toList()));
    }

    /** With {@code produk} (an identifier) puts {@code jumlah} more of it in; otherwise takes {@code jumlah-<id>} as the pieces of each, and {@code hapus} out. */
    @PostMapping
    String change(@PathVariable String slug, @RequestParam Map<String, String> fields, HttpServletRequest request, HttpServletResponse response) {
        Answers.limited(limit, "keranjang", request, PER_MINUTE);
        var shop = shop(slug);
        var basket = baskets.of(shop.id(), request);
        return fields.containsKey("produk") ? added(shop, basket, fields, request, response) : changed(shop, basket, fields, request, response);
    }

    private String added(ShopView shop, Basket basket, Map<String, String> fields, HttpServletRequest request, HttpServletResponse response) {
        int pieces = Answers.pieces(fields.getOrDefault("jumlah", "1"));
        var goods = Answers.id(fields.get("produk")).map(id -> counter.goods(shop.id(), List.of(id)).get(id)).filter(Goods::live).orElseThrow(Answers::none);
        if (pieces < 1) return to(shop, "unclear");
        var changed = basket.with(goods.id(), pieces, goods.price());
        if (changed == basket) return to(shop, "full");
        baskets.keep(changed, shop.id(), shop.slug(), request, response);
        return to(shop, "added");
    }

    private static String to(ShopView shop, String done) {
        return "redirect:/lapak/" + shop.slug() + "/keranjang" + (done.isEmpty() ? "" : "?kabar=" + done);
    }

    private String changed(ShopView shop, Basket basket, Map<String, String> fields, HttpServletRequest request, HttpServletResponse response) {
        var changed = basket;
        boolean clear = true;
        for (var line : basket.lines()) {
            int pieces = line.product().toString().equals(fields.get("hapus")) ? 0 : Answers.pieces(fields.getOrDefault("jumlah-" + line.product(), String.valueOf(line.quantity())));
            if (pieces < 0) clear = false;
            else changed = changed.set(line.product(), pieces);
        }
        if (changed != basket) baskets.keep(changed, shop.id(), shop.slug(), request, response);
        if (!clear) return to(shop, "unclear");
        if (fields.containsKey("lanjut") && !changed.empty()) return "redirect:/lapak/" + shop.slug() + "/pesan";
        return to(shop, changed != basket ? "changed" : "");
    }
}
