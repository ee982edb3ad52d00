package id.lapau.market.shop;

import id.lapau.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How rows become products: one query for them, one for the photos of all. */
@Repository
class ProductRows {

    static final String SELECT = """
            select p.id, p.shop, s.slug as shop_slug, s.name as shop_name, s.nagari, p.slug, p.name, p.about, p.category, p.price, p.unit, p.stock, p.lead_days, p.weight,
                p.pirt, p.halal, p.sni, p.state, p.changed_at
            from market.product p join market.shop s on s.id = p.shop
            """;

    private final JdbcClient sql;

    ProductRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<ProductView> list(JdbcClient.StatementSpec query) {
        var photos = new HashMap<UUID, List<PhotoView>>();
        var products = query.query((row, _) -> product(row, photos)).list();
        if (!photos.isEmpty()) fill(photos);
        return products;
    }

    private static ProductView product(ResultSet row, Map<UUID, List<PhotoView>> photos) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ProductView(id, row.getObject("shop", UUID.class), row.getString("shop_slug"), row.getString("shop_name"), row.getString("nagari"), row.getString("slug"),
                row.getString("name"), row.getString("about"), row.getString("category"), new Rupiah(row.getLong("price")), row.getString("unit"), row.getObject("stock", Integer.class),
                row.getInt("lead_days"), row.getObject("weight", Integer.class), row.getString("pirt"), row.getString("halal"), row.getString("sni"),
                ProductState.valueOf(row.getString("state")), Collections.unmodifiableList(photos.computeIfAbsent(id, _ -> new ArrayList<>())), row.getTimestamp("changed_at").toInstant());
    }

    private void fill(Map<UUID, List<PhotoView>> photos) {
        sql.sql("select product, id, alt, width, height from market.photo where product in (:products) order by product, position, id").param("products", photos.keySet())
                .query(row -> {
                    photos.get(row.getObject("product", UUID.class)).add(new PhotoView(row.getObject("id", UUID.class), row.getString("alt"), row.getInt("width"), row.getInt("height")));
                });
    }
}
