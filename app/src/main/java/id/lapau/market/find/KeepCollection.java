package id.lapau.market.find;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.market.shop.Products;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer puts products together for a season, publishes and withdraws. */
@Component
class KeepCollection {

    /** Products in one collection; more would be a search. */
    static final int MOST = 60;
    private static final Map<String, String> TAKEN = Map.of("slug", "find.problem.slug-taken");

    private final CollectionBook book;
    private final Products products;
    private final Audit audit;
    private final Clock clock;

    KeepCollection(CollectionBook book, Products products, Audit audit, Clock clock) {
        this.book = book;
        this.products = products;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id null for a new one */
    @Transactional
    Kept write(@Nullable UUID id, CollectionForm form, Officer by) {
        if (!allowed(by)) return new Kept.NotAllowed();
        if (!form.problems().isEmpty()) return new Kept.Rejected(form.problems());
        if (id == null) {
            var added = book.add(form, clock.instant());
            added.ifPresent(each -> note("COLLECTION_WRITTEN", each, null, form, by));
            return added.<Kept>map(Kept.Done::new).orElse(new Kept.Rejected(TAKEN));
        }
        if (book.taken(form.slug(), id)) return new Kept.Rejected(TAKEN);
        var before = book.find(id).map(CollectionForm::of).orElse(null);
        if (!book.update(id, form, clock.instant())) return new Kept.Overtaken();
        note("COLLECTION_CHANGED", id, before, form, by);
        return new Kept.Done(id);
    }

    private void note(String action, UUID id, @Nullable Object before, @Nullable Object after, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("collection", id.toString()), before, after, null);
    }

    /** Publishes or withdraws; only one that holds a product is published. */
    @Transactional
    Kept move(UUID id, CollectionState to, Officer by) {
        if (!allowed(by)) return new Kept.NotAllowed();
        var collection = book.find(id).orElse(null);
        if (collection == null || !collection.state().mayBecome(to)) return new Kept.Overtaken();
        if (to == CollectionState.PUBLISHED && collection.products() == 0) return new Kept.Rejected(Map.of("products", "find.problem.no-product"));
        if (!book.move(id, collection.state(), to, clock.instant())) return new Kept.Overtaken();
        note("COLLECTION_" + to, id, Map.of("state", collection.state()), Map.of("state", to), by);
        return new Kept.Done(id);
    }

    /** What is done to one product of a collection. */
    enum Step { ADD, REMOVE, UP, DOWN }

    @Transactional
    Kept step(UUID id, UUID product, Step step, Officer by) {
        if (!allowed(by)) return new Kept.NotAllowed();
        book.hold(id);
        if (book.find(id).isEmpty()) return new Kept.Overtaken();
        var before = book.products(id);
        if (step == Step.ADD && before.size() >= MOST) return new Kept.Rejected(Map.of("products", "find.problem.full"));
        if (step == Step.ADD && products.live(List.of(product)).isEmpty()) return new Kept.Rejected(Map.of("products", "find.problem.not-live"));
        var after = after(before, product, step);
        if (after.equals(before)) return new Kept.Overtaken();
        book.replaceProducts(id, after);
        note("COLLECTION_PRODUCT_" + step, id, null, Map.of("product", product), by);
        return new Kept.Done(id);
    }

    /** The products after the step; the same where nothing changes. */
    static List<UUID> after(List<UUID> before, UUID product, Step step) {
        var after = new ArrayList<>(before);
        int at = after.indexOf(product);
        if (step == Step.ADD && at < 0) after.add(product);
        if (step == Step.REMOVE) after.remove(product);
        if (step == Step.UP && at > 0) java.util.Collections.swap(after, at, at - 1);
        if (step == Step.DOWN && at >= 0 && at < after.size() - 1) java.util.Collections.swap(after, at, at + 1);
        return after;
    }

    static boolean allowed(Officer by) {
        return by.may(Permission.REGISTRY) && by.area().isEmpty();
    }
}
