package id.lapau.market.shop;

import id.lapau.owner.Owner;
import id.lapau.owner.OwnerCard;
import id.lapau.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The shop on the owner's home. */
@Component
class ShopOwnerCard implements OwnerCard {

    private static final int AFTER_PROCUREMENT = 50;

    private final Shops shops;

    ShopOwnerCard(Shops shops) {
        this.shops = shops;
    }

    @Override public int order() {
        return AFTER_PROCUREMENT;
    }

    @Override public List<Card> of(Owner owner, List<UUID> businesses, Page page) {
        var own = shops.of(businesses);
        if (own.isEmpty()) return businesses.isEmpty() ? List.of() : List.of(new Card(page.t("shop.card.none"), page.t("shop.card.none-text"), "/saya/lapak", page.t("shop.card.open"), false));
        return own.stream().map(shop -> card(shop, page)).toList();
    }

    private static Card card(ShopView shop, Page page) {
        boolean todo = shop.state() == ShopState.DRAFT || shop.state() == ShopState.REFUSED;
        return new Card(page.t("shop.card.title", shop.name()), page.t("shop.card." + shop.state()), "/saya/lapak/" + shop.id(), page.t("shop.card.go"), todo);
    }
}
