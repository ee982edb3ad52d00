package id.lapau.market.shop;

import gg.jte.Content;
import id.lapau.platform.web.Page;
import java.util.Optional;

/** What a buyer can do on the page of a product, added by a later step; a bean. */
public interface ProductAction {

    /** Place among the actions, ascending: 10 order, 20 WhatsApp, 30 ask. */
    int order();

    /** What to show below the price of this live product; empty for nothing. */
    Optional<Content> of(ProductView product, ShopView shop, Page page);
}
