package id.lapau.market.shop;

import id.lapau.audit.Audit;
import id.lapau.owner.Owner;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An owner opens a shop for a business, rewrites it, submits it, rests and gives it up. */
@Component
class KeepShop {

    private static final UUID NONE = new UUID(0, 0);

    private final OwnShops own;
    private final ShopBook book;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    KeepShop(OwnShops own, ShopBook book, Audit audit, ApplicationEventPublisher events) {
        this.own = own;
        this.book = book;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    Kept open(UUID business, ShopForm form, Owner by) {
        if (own.without(by).stream().noneMatch(each -> each.id().equals(business))) return new Kept.NotYours();
        var problems = form.problems();
        if (!problems.isEmpty()) return new Kept.Rejected(problems);
        var wished = form.slug().isEmpty() ? Slug.of(form.name(), Slug.SHOP, "lapak") : form.slug();
        if (!form.slug().isEmpty() && (Slug.reserved(wished) || book.slugTaken(wished, NONE))) return new Kept.Rejected(Map.of("slug", "shop.problem.slug-taken"));
        var slug = Slug.free(wished, Slug.SHOP, each -> book.slugTaken(each, NONE));
        var id = book.add(business, slug, form).orElse(null);
        if (id == null) return new Kept.NotNow();
        book.hours(id, form.openings());
        noted("SHOP_OPENED", id, null, said(slug, form), by);
        return new Kept.Done(id);
    }

    /** Without the number, of which only is said whether it is published. */
    private static Map<String, Object> said(String slug, ShopForm form) {
        return Map.of("slug", slug, "name", form.name(), "about", form.about(), "nagari", form.nagari(), "address", form.address(), "place", form.place(), "delivery", form.delivery(),
                "hours", form.openings().toString(), "publishesNumber", form.consent());
    }

    private void noted(String action, UUID shop, @Nullable Object before, Object after, Owner by) {
        audit.record(by.actor(), action, new Audit.Subject("shop", shop.toString()), before, after, null);
        events.publishEvent(new ShopChanged(shop));
    }

    @Transactional
    Kept rewrite(UUID shop, ShopForm form, Owner by) {
        var before = own.find(by, shop).orElse(null);
        if (before == null) return new Kept.NotYours();
        var problems = form.problems();
        if (!problems.isEmpty()) return new Kept.Rejected(problems);
        var slug = form.slug().isEmpty() ? before.view().slug() : form.slug();
        if (Slug.reserved(slug) || book.slugTaken(slug, shop)) return new Kept.Rejected(Map.of("slug", "shop.problem.slug-taken"));
        if (!book.update(shop, slug, form)) return new Kept.Overtaken();
        if (!slug.equals(before.view().slug()) && before.wasPublic()) book.moved(shop, before.view().slug(), slug);
        book.hours(shop, form.openings());
        noted("SHOP_CHANGED", shop, said(before.view().slug(), ShopForm.of(before)), said(slug, form), by);
        return new Kept.Done(shop);
    }

    /** Submits, takes back, rests, goes on, gives up or begins again; whether that can follow says the table of states. Only an officer makes a shop live for the first time. */
    @Transactional
    Kept become(UUID shop, ShopState next, Owner by) {
        var before = own.find(by, shop).orElse(null);
        if (before == null) return new Kept.NotYours();
        var state = before.view().state();
        boolean mine = next != ShopState.REFUSED && (next != ShopState.LIVE || state == ShopState.PAUSED);
        if (!mine || !state.mayBecome(next)) return new Kept.NotNow();
        if (next == ShopState.SUBMITTED && before.products() == 0) return new Kept.Rejected(Map.of("products", "shop.problem.no-products"));
        if (!book.become(shop, state, next, "", null)) return new Kept.Overtaken();
        noted("SHOP_" + next, shop, Map.of("state", state), Map.of("state", next), by);
        return new Kept.Done(shop);
    }
}
