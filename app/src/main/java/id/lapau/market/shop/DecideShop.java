package id.lapau.market.shop;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.wording.TextKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer lets a shop in, sends it back with a reason, or takes down what should not be shown. The owner is told. */
@Component
class DecideShop {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private final ShopBook shops;
    private final ProductBook products;
    private final TellShopOwner tell;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    DecideShop(ShopBook shops, ProductBook products, TellShopOwner tell, Audit audit, ApplicationEventPublisher events) {
        this.shops = shops;
        this.products = products;
        this.tell = tell;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    Kept approve(UUID shop, int seen, Officer by) {
        return decide(shop, seen, ShopState.LIVE, "", ShopTexts.APPROVED, by);
    }

    /** Sends a new one back, or takes down one that is live or rests. */
    @Transactional
    Kept refuse(UUID shop, int seen, String reason, Officer by) {
        return sound(reason) ? decide(shop, seen, ShopState.REFUSED, reason, ShopTexts.REFUSED, by) : new Kept.Rejected(Map.of("alasan", "shop.problem.reason"));
    }

    private static boolean sound(String reason) {
        return reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON;
    }

    /** @param seen version of the shop that the officer looked at */
    private Kept decide(UUID id, int seen, ShopState next, String reason, TextKind text, Officer by) {
        if (!by.may(Permission.REGISTRY) || by.area().isPresent()) return new Kept.NotYours();
        var shop = shops.find(id).orElse(null);
        if (shop == null) return new Kept.NotYours();
        var state = shop.view().state();
        boolean officers = next == ShopState.REFUSED || state == ShopState.SUBMITTED;
        if (!officers || !state.mayBecome(next)) return new Kept.NotNow();
        if (shop.version() != seen || !shops.become(id, state, next, reason, by.id())) return new Kept.Overtaken();
        audit.record(by.actor(), "SHOP_" + (next == ShopState.LIVE ? "APPROVED" : "REFUSED"), new Audit.Subject("shop", id.toString()), Map.of("state", state), Map.of("state", next), reason);
        events.publishEvent(new ShopChanged(id));
        tell.shop(text, shop, reason, "");
        return new Kept.Done(id);
    }

    @Transactional
    Kept remove(UUID shop, UUID product, String reason, Officer by) {
        return sound(reason) ? product(shop, product, ProductState.REMOVED, reason, by) : new Kept.Rejected(Map.of("alasan", "shop.problem.reason"));
    }

    /** Gives it back to the owner, who decides whether it is shown again. */
    @Transactional
    Kept restore(UUID shop, UUID product, Officer by) {
        return product(shop, product, ProductState.HIDDEN, "", by);
    }

    private Kept product(UUID shop, UUID id, ProductState next, String reason, Officer by) {
        if (!by.may(Permission.REGISTRY) || by.area().isPresent()) return new Kept.NotYours();
        var product = products.find(shop, id).orElse(null);
        var sheet = shops.find(shop).orElse(null);
        if (product == null || sheet == null) return new Kept.NotYours();
        var state = product.view().state();
        boolean officers = next == ProductState.REMOVED || state == ProductState.REMOVED;
        if (!officers || !state.mayBecome(next)) return new Kept.NotNow();
        if (!products.become(id, state, next, reason)) return new Kept.Overtaken();
        audit.record(by.actor(), next == ProductState.REMOVED ? "PRODUCT_REMOVED" : "PRODUCT_RESTORED", new Audit.Subject("product", id.toString()), Map.of("state", state),
                Map.of("state", next), reason);
        events.publishEvent(new ProductChanged(id));
        tell.shop(next == ProductState.REMOVED ? ShopTexts.REMOVED : ShopTexts.RESTORED, sheet, reason, product.view().name());
        return new Kept.Done(id);
    }
}
