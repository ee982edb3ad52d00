package id.lapau.market.shop;

import id.lapau.audit.Audit;
import id.lapau.owner.Owner;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An owner writes products, shows and hides them, throws them away and takes them back. */
@Component
class KeepProduct {

    private final OwnShops own;
    private final ProductBook book;
    private final Categories categories;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    KeepProduct(OwnShops own, ProductBook book, Categories categories, Audit audit, ApplicationEventPublisher events) {
        this.own = own;
        this.book = book;
        this.categories = categories;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    Kept add(UUID shop, ProductForm form, Owner by) {
        var sheet = own.find(by, shop).orElse(null);
        if (sheet == null) return new Kept.NotYours();
        if (sheet.view().state() == ShopState.CLOSED) return new Kept.NotNow();
        var problems = form.problems(categories);
        if (!problems.isEmpty()) return new Kept.Rejected(problems);
        var id = book.add(shop, free(shop, form.name()), form);
        noted("PRODUCT_ADDED", id, null, form, by);
        return new Kept.Done(id);
    }

    private String free(UUID shop, String name) {
        return Slug.free(Slug.of(name, Slug.PRODUCT, "produk"), Slug.PRODUCT, each -> book.slugTaken(shop, each));
    }

    private void noted(String action, UUID product, @Nullable Object before, Object after, Owner by) {
        audit.record(by.actor(), action, new Audit.Subject("product", product.toString()), before, after, null);
        events.publishEvent(new ProductChanged(product));
    }

    /** A new name gives a new address as long as the product was never shown; after that the address stays. */
    @Transactional
    Kept rewrite(UUID shop, UUID product, ProductForm form, Owner by) {
        var before = mine(shop, product, by);
        if (before == null) return new Kept.NotYours();
        var state = before.view().state();
        if (state == ProductState.REMOVED || state == ProductState.DELETED) return new Kept.NotNow();
        var problems = form.problems(categories);
        if (!problems.isEmpty()) return new Kept.Rejected(problems);
        var slug = state == ProductState.DRAFT && !before.view().name().equals(form.name()) ? free(shop, form.name()) : before.view().slug();
        if (!book.update(product, slug, form)) return new Kept.Overtaken();
        shown(product, state, form.live());
        noted("PRODUCT_CHANGED", product, ProductForm.of(before), form, by);
        return new Kept.Done(product);
    }

    private @Nullable ProductSheet mine(UUID shop, UUID product, Owner by) {
        return own.find(by, shop).flatMap(_ -> book.find(shop, product)).orElse(null);
    }

    private void shown(UUID product, ProductState state, boolean live) {
        var wished = live ? ProductState.LIVE : state == ProductState.LIVE ? ProductState.HIDDEN : state;
        if (state.mayBecome(wished)) book.become(product, state, wished, "");
    }

    /** Shows, hides, throws away or takes back; what an officer took down only an officer brings back. */
    @Transactional
    Kept become(UUID shop, UUID product, ProductState next, Owner by) {
        var before = mine(shop, product, by);
        if (before == null) return new Kept.NotYours();
        var state = before.view().state();
        if (state == ProductState.REMOVED || next == ProductState.REMOVED || !state.mayBecome(next)) return new Kept.NotNow();
        if (!book.become(product, state, next, "")) return new Kept.Overtaken();
        noted("PRODUCT_" + next, product, Map.of("state", state), Map.of("state", next), by);
        return new Kept.Done(product);
    }
}
