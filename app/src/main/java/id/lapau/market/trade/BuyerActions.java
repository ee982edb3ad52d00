package id.lapau.market.trade;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.lapau.market.shop.ProductAction;
import id.lapau.market.shop.ProductView;
import id.lapau.market.shop.ShopAction;
import id.lapau.market.shop.ShopView;
import id.lapau.platform.web.Page;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a buyer can do on the page of a product, and of a shop: order, write by WhatsApp, ask. */
@Component
class BuyerActions implements ProductAction {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final int FIRST = 10;

    @Override public int order() {
        return FIRST;
    }

    @Override public Optional<Content> of(ProductView product, ShopView shop, Page page) {
        return shown("trade/on-product.jte", Map.of("page", page, "product", product, "shop", shop));
    }

    private static Optional<Content> shown(String template, Map<String, Object> given) {
        return Optional.of(out -> TEMPLATES.render(template, given, out));
    }

    /** The same for a whole shop. */
    @Component
    static class OfShop implements ShopAction {

        @Override public int order() {
            return FIRST;
        }

        @Override public Optional<Content> of(ShopView shop, Page page) {
            return shown("trade/on-shop.jte", Map.of("page", page, "shop", shop));
        }
    }
}
