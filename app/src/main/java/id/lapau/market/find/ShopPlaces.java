package id.lapau.market.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where live shops are. */
@Repository
class ShopPlaces {

    private static final int MOST = 300;

    private final JdbcClient sql;

    ShopPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    /** Shops of each nagari that has any. */
    Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        sql.sql("select nagari, count(*)::int as shops from market.shop where state = 'LIVE' group by nagari order by nagari").query((row, _) -> counts.put(row.getString("nagari"), row.getInt("shops"))).list();
        return counts;
    }

    /** By name; of one nagari, or of the regency where the code is empty. */
    List<ShopPlace> of(String nagari) {
        return sql.sql("select slug, name, nagari, address, latitude, longitude from market.shop where state = 'LIVE' and (:nagari = '' or nagari = :nagari) order by lower(name), id limit " + MOST)
                .param("nagari", nagari).query(ShopPlace.class).list();
    }
}
