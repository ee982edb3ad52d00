package id.lapau.procurement.need;

import id.lapau.registry.GoodsWished;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes of officers who came from a shop; each is kept for a week. */
@Repository
class WishBook {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Clock clock;

    WishBook(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the transaction of whoever wishes. */
    @EventListener
    void on(GoodsWished wished) {
        var now = clock.instant();
        sql.sql("delete from procurement.wish where created_at < :old").param("old", Timestamp.from(now.minus(KEPT))).update();
        sql.sql("insert into procurement.wish (id, officer, goods, seller, unit, price, path, created_at) values (:id, :officer, :goods, :seller, :unit, :price, :path, :now)")
                .param("id", wished.id()).param("officer", wished.officer()).param("goods", wished.goods()).param("seller", wished.seller()).param("unit", wished.unit())
                .param("price", wished.price()).param("path", wished.path()).param("now", Timestamp.from(now)).update();
    }

    /** The own wish of an officer. */
    Optional<Wish> find(UUID id, UUID officer) {
        return sql.sql("select goods, seller, unit, price, path from procurement.wish where id = :id and officer = :officer").param("id", id).param("officer", officer)
                .query(Wish.class).optional();
    }
}
