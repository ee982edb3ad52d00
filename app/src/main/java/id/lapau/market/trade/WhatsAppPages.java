package id.lapau.market.trade;

import id.lapau.kernel.Rupiah;
import id.lapau.market.shop.ShopSeen;
import id.lapau.market.shop.ShopView;
import id.lapau.papers.PublicAddress;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Leads to WhatsApp with a message to the shop that is already written: the basket, one product, or a greeting. */
@Controller
class WhatsAppPages {

    private static final int PER_MINUTE = 30;
    private static final int LONGEST = 1500;

    private final Counter counter;
    private final Baskets baskets;
    private final PublicAddress address;
    private final VisitLimit limit;
    private final ApplicationEventPublisher events;

    WhatsAppPages(Counter counter, Baskets baskets, PublicAddress address, VisitLimit limit, ApplicationEventPublisher events) {
        this.counter = counter;
        this.baskets = baskets;
        this.address = address;
        this.limit = limit;
        this.events = events;
    }

    /** @param produk slug of a product to speak of in place of the basket; empty for the basket */
    @GetMapping("/lapak/{slug}/wa")
    String lead(@PathVariable String slug, @RequestParam(defaultValue = "") String produk, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response) {
        Answers.limited(limit, "wa", request, PER_MINUTE);
        Answers.ownEyes(response);
        var shop = counter.open(slug).orElseThrow(Answers::none);
        var number = counter.published(shop.id()).orElseThrow(Answers::none);
        var goods = produk.isEmpty() ? null : counter.live(shop, produk).orElseThrow(Answers::none);
        var text = goods == null ? ofBasket(shop, page, request) : page.t("trade.wa.product", shop.name(), goods.name(), new Rupiah(goods.price()).toString(), goods.unit());
        var link = address.of("/lapak/" + shop.slug() + (goods == null ? "" : "/" + goods.slug()));
        events.publishEvent(new ShopSeen(shop.id(), goods == null ? null : goods.id(), ShopSeen.Kind.WHATSAPP));
        return "redirect:https://wa.me/" + number.international() + "?text=" + UriUtils.encode(text + "\n" + link, StandardCharsets.UTF_8);
    }

    private String ofBasket(ShopView shop, Page page, HttpServletRequest request) {
        var basket = baskets.of(shop.id(), request);
        var checked = CheckedBasket.of(basket, counter.goods(shop.id(), basket.lines().stream().map(Basket.Line::product).toList()));
        if (checked.empty()) return page.t("trade.wa.greeting", shop.name());
        var text = new StringBuilder(page.t("trade.wa.basket", shop.name()));
        for (var line : checked.lines()) text.append('\n').append("- ").append(page.t("trade.wa.line", line.quantity(), line.name(), line.sum().toString()));
        text.append('\n').append(page.t("trade.wa.total", checked.total().toString()));
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text.toString();
    }
}
