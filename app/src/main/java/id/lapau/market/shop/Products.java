package id.lapau.market.shop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Products as everybody may read them, and their stock. */
@Repository
public class Products {

    private static final String LIVE = " and p.state = 'LIVE' and s.state = 'LIVE' ";

    private final JdbcClient sql;
    private final ProductRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Products(JdbcClient sql, ProductRows rows, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** A live product of a live shop. */
    public Optional<ProductView> live(String shopSlug, String slug) {
        return rows.list(sql.sql(ProductRows.SELECT + "where s.slug = :shop and p.slug = :slug" + LIVE).param("shop", shopSlug).param("slug", slug)).stream().findFirst();
    }

    /** The live ones among these, in the order of the identifiers. */
    public List<ProductView> live(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var found = rows.list(sql.sql(ProductRows.SELECT + "where p.id in (:ids)" + LIVE).param("ids", ids)).stream().collect(Collectors.toMap(ProductView::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** All live ones of a shop: what can be had first, then the newest. */
    public List<ProductView> liveOf(UUID shop) {
        return rows.list(sql.sql(ProductRows.SELECT + "where p.shop = :shop" + LIVE + "order by coalesce(p.stock, 1) > 0 desc, p.id desc").param("shop", shop));
    }

    /** In any state: for its owner, for officers, for an order of the past. */
    public Optional<ProductView> find(UUID id) {
        return rows.list(sql.sql(ProductRows.SELECT + "where p.id = :id").param("id", id)).stream().findFirst();
    }

    /** Whether there was enough. */
    public sealed interface Taking {

        record Taken() implements Taking {}

        /** @param left units that are there; 0 also where it is no longer offered */
        record NotEnough(int left) implements Taking {}
    }

    /**
     * Takes units out of the stock in the caller's transaction; what is made to order is always there. Who takes several takes them in the order of their
     * identifiers, so that two who want the same never wait for each other.
     *
     * @param quantity at least 1
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Taking take(UUID product, int quantity) {
        if (quantity < 1) throw new IllegalArgumentException("nothing to take");
        int taken = sql.sql("""
                update market.product p set stock = stock - :quantity, changed_at = case when stock = :quantity then :now else changed_at end,
                    version = version + case when stock is null then 0 else 1 end
                where id = :id and state = 'LIVE' and (stock is null or stock >= :quantity) and exists (select from market.shop s where s.id = p.shop and s.state = 'LIVE')
                """).param("quantity", quantity).param("id", product).param("now", Timestamp.from(clock.instant())).update();
        if (taken == 0) return new Taking.NotEnough(left(product));
        events.publishEvent(new ProductChanged(product));
        return new Taking.Taken();
    }

    private int left(UUID product) {
        return sql.sql("select coalesce(p.stock, 0) from market.product p join market.shop s on s.id = p.shop where p.id = :id" + LIVE).param("id", product)
                .query(Integer.class).optional().orElse(0);
    }

    /** Puts units back into the stock in the caller's transaction, as when an order is declined; nothing to do where it is made to order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(UUID product, int quantity) {
        if (quantity < 1) throw new IllegalArgumentException("nothing to give back");
        int given = sql.sql("""
                update market.product set changed_at = case when stock = 0 then :now else changed_at end, stock = stock + :quantity, version = version + 1
                where id = :id and stock is not null
                """).param("quantity", quantity).param("id", product).param("now", Timestamp.from(clock.instant())).update();
        if (given > 0) events.publishEvent(new ProductChanged(product));
    }
}
