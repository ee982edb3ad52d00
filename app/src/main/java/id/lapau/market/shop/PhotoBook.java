package id.lapau.market.shop;

import id.lapau.platform.Photo;
import id.lapau.platform.Photo.Reading.Painted;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of shops and products. */
@Repository
class PhotoBook {

    private static final String SHOWN = """
             from market.photo f join market.shop s on s.id = f.shop left join market.product p on p.id = f.product
            where f.id = :id and s.slug = :slug and s.state = 'LIVE' and (f.product is null or p.state = 'LIVE')
            """;

    private final JdbcClient sql;
    private final Clock clock;

    PhotoBook(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param product null for the shop itself */
    List<PhotoView> of(UUID shop, @Nullable UUID product) {
        return sql.sql("select id, alt, width, height from market.photo where shop = :shop and product is not distinct from :product::uuid order by position, id")
                .param("shop", shop).param("product", product).query(PhotoView.class).list();
    }

    void add(UUID shop, @Nullable UUID product, Painted photo) {
        sql.sql("""
                insert into market.photo (shop, product, position, large, small, width, height, created_at)
                values (:shop, :product, coalesce((select max(position) + 1 from market.photo where shop = :shop and product is not distinct from :product::uuid), 1), :large, :small, :width, :height, :now)
                """).param("shop", shop).param("product", product).param("large", photo.large().jpeg()).param("small", photo.small().jpeg()).param("width", photo.large().width())
                .param("height", photo.large().height()).param("now", Timestamp.from(clock.instant())).update();
    }

    void describe(UUID photo, String alt) {
        sql.sql("update market.photo set alt = :alt where id = :id").param("alt", alt).param("id", photo).update();
    }

    /** @param order all photos of the product, as they shall stand */
    void arrange(List<UUID> order) {
        for (int i = 0; i < order.size(); i++) sql.sql("update market.photo set position = :position where id = :id").param("position", i + 1).param("id", order.get(i)).update();
    }

    void remove(UUID photo) {
        sql.sql("delete from market.photo where id = :id").param("id", photo).update();
    }

    /** Of a live shop, and of a live product or the shop itself. */
    Optional<byte[]> shown(String slug, UUID photo, boolean large) {
        return sql.sql("select " + column(large) + SHOWN).param("id", photo).param("slug", slug).query(byte[].class).optional();
    }

    private record Tile(byte @Nullable [] tile, byte @Nullable [] small) {}

    /** As {@link #shown}, as it stands in lists; it is painted when it is first asked for, and kept. */
    Optional<byte[]> tile(String slug, UUID photo) {
        var found = sql.sql("select f.tile, case when f.tile is null then f.small end as small" + SHOWN).param("id", photo).param("slug", slug)
                .query((row, _) -> new Tile(row.getBytes("tile"), row.getBytes("small"))).optional();
        return found.map(each -> each.tile != null ? each.tile : painted(photo, Objects.requireNonNull(each.small)));
    }

    private byte[] painted(UUID photo, byte[] small) {
        var tile = Photo.tile(small);
        sql.sql("update market.photo set tile = :tile where id = :id and tile is null").param("tile", tile).param("id", photo).update();
        return tile;
    }

    /** Of a shop in any state: for its owner and for officers. */
    Optional<byte[]> any(UUID shop, UUID photo, boolean large) {
        return sql.sql("select " + column(large) + " from market.photo f where f.id = :id and f.shop = :shop").param("id", photo).param("shop", shop).query(byte[].class).optional();
    }

    private static String column(boolean large) {
        return large ? "f.large" : "f.small";
    }

    /** The small ones with which a shop is best shown: its own, then the first of each of its newest products. */
    List<byte[]> best(UUID shop, int most) {
        return sql.sql("""
                select f.small from market.photo f left join market.product p on p.id = f.product
                where f.shop = :shop and (f.product is null or p.state = 'LIVE')
                    and f.id = (select g.id from market.photo g where g.shop = f.shop and g.product is not distinct from f.product order by g.position, g.id limit 1)
                order by f.product nulls first, f.product desc limit :most
                """).param("shop", shop).param("most", most).query(byte[].class).list();
    }

    Optional<byte[]> first(UUID product) {
        return sql.sql("select large from market.photo where product = :product order by position, id limit 1").param("product", product).query(byte[].class).optional();
    }
}
