package id.lapau.market.reach;

import id.lapau.kernel.Regions;
import id.lapau.market.reach.Goods.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products that are on sale in open shops. */
@Repository
class GoodsBook {

    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String GOODS = """
            select p.id, p.slug, p.name, p.about, p.category, coalesce(w.code, c.code) as wide_code, coalesce(w.name_id, '') as wide, c.name_id as narrow, p.price, p.unit, p.stock, p.lead_days, p.weight, p.pirt, p.halal, p.sni,
                s.slug as shop, s.name as shop_name, s.nagari,
                (select coalesce(string_agg(f.id || ' ' || f.width || ' ' || f.height, ',' order by f.position, f.id), '') from market.photo f where f.product = p.id) as photos
            from market.product p join market.shop s on s.id = p.shop join market.category c on c.code = p.category left join market.category w on w.code = c.parent
            """;

    private final JdbcClient sql;

    GoodsBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of them, {@value #AT_ONCE} in memory at a time; each page sees the market of its moment. */
    Stream<Goods> all() {
        return Stream.iterate(after(FIRST), page -> !page.isEmpty(), page -> after(page.getLast().id())).flatMap(List::stream);
    }

    private List<Goods> after(UUID last) {
        return sql.sql(GOODS + "where p.state = 'LIVE' and s.state = 'LIVE' and p.id > :last order by p.id limit :most")
                .param("last", last).param("most", AT_ONCE).query((row, _) -> goods(row)).list();
    }

    /**
     * The freshest with a photo that are not sold out, another choice each day and none of a shop twice before each has its turn.
     *
     * @param nagari   code; empty for all
     * @param category code, with what is below it; empty for all
     * @param day      of the choice
     */
    List<Goods> chosen(String nagari, String category, String day, int most) {
        return sql.sql("with fresh as (" + GOODS + """
                where p.state = 'LIVE' and s.state = 'LIVE' and (p.stock is null or p.stock > 0) and exists (select from market.photo f where f.product = p.id)
                    and (:nagari = '' or s.nagari = :nagari) and (:category = '' or p.category = :category or c.parent = :category)
                order by p.changed_at desc, p.id limit 240)
                select * from fresh order by row_number() over (partition by shop order by md5(id || :day)), md5(id || :day) limit :most
                """).param("nagari", nagari).param("category", category).param("day", day).param("most", most).query((row, _) -> goods(row)).list();
    }

    private static Goods goods(ResultSet row) throws SQLException {
        var wide = row.getString("wide");
        var narrow = row.getString("narrow");
        return new Goods(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"), row.getString("about"), row.getString("category"), row.getString("wide_code"),
                wide.isEmpty() ? List.of(narrow) : List.of(wide, narrow), row.getLong("price"), row.getString("unit"), row.getObject("stock", Integer.class), row.getInt("lead_days"),
                row.getObject("weight", Integer.class), row.getString("pirt"), row.getString("halal"), row.getString("sni"), row.getString("shop"), row.getString("shop_name"),
                row.getString("nagari"), Regions.bundled().nameOf(row.getString("nagari")), photos(row.getString("photos")));
    }

    private static List<Picture> photos(String told) {
        var photos = new ArrayList<Picture>();
        for (var each : told.isEmpty() ? new String[0] : told.split(",")) {
            var parts = each.split(" ");
            photos.add(new Picture(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        return photos;
    }
}
