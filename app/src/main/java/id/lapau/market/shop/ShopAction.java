package id.lapau.market.shop;

import gg.jte.Content;
import id.lapau.platform.web.Page;
import java.util.Optional;

/** What a buyer can do on the page of a shop, added by a later step; a bean. */
public interface ShopAction {

    /** Place among the actions, ascending: 10 basket, 20 WhatsApp, 30 ask. */
    int order();

    /** What to show below the head of this live shop; empty for nothing. */
    Optional<Content> of(ShopView shop, Page page);
}
