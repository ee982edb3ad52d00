package id.lapau.market.shop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes products. */
@Repository
class ProductBook {

    private final JdbcClient sql;
    private final ProductRows rows;
    private final Clock clock;

    ProductBook(JdbcClient sql, ProductRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /** What the pages of others do not show. */
    private record Rest(UUID id, int version, String reason) {}

    Optional<ProductSheet> find(UUID shop, UUID id) {
        return sheets(ProductRows.SELECT + "where p.shop = :shop and p.id = :id", Map.of("shop", shop, "id", id)).stream().findFirst();
    }

    /** All of a shop, in every state; the newest first. */
    List<ProductSheet> of(UUID shop) {
        return sheets(ProductRows.SELECT + "where p.shop = :shop order by p.id desc", Map.of("shop", shop));
    }

    private List<ProductSheet> sheets(String query, Map<String, ?> params) {
        var views = rows.list(sql.sql(query).params(params));
        var rest = new HashMap<UUID, Rest>();
        if (!views.isEmpty())
            sql.sql("select id, version, reason from market.product where id in (:ids)").param("ids", views.stream().map(ProductView::id).toList()).query(Rest.class).list()
                    .forEach(each -> rest.put(each.id(), each));
        return views.stream().filter(view -> rest.containsKey(view.id())).map(view -> new ProductSheet(view, rest.get(view.id()).version(), rest.get(view.id()).reason())).toList();
    }

    /** Whether a product of the shop has that address or had it. Until the end of the transaction nobody else in the shop is given one. */
    boolean slugTaken(UUID shop, String slug) {
        sql.sql("select id from market.shop where id = :shop for update").param("shop", shop).query(UUID.class).list();
        return sql.sql("select exists (select from market.product where shop = :shop and slug = :slug) or exists (select from market.former_product_slug where shop = :shop and slug = :slug)")
                .param("shop", shop).param("slug", slug).query(Boolean.class).single();
    }

    UUID add(UUID shop, String slug, ProductForm form) {
        return filled("""
                insert into market.product (shop, slug, name, about, category, price, unit, stock, lead_days, weight, pirt, halal, sni, state, created_at, changed_at)
                values (:shop, :slug, :name, :about, :category, :price, :unit, :stock, :lead, :weight, :pirt, :halal, :sni, :state, :now, :now) returning id
                """, form).param("shop", shop).param("slug", slug).param("state", (form.live() ? ProductState.LIVE : ProductState.DRAFT).name()).query(UUID.class).single();
    }

    private JdbcClient.StatementSpec filled(String statement, ProductForm form) {
        return sql.sql(statement).param("name", form.name()).param("about", form.about()).param("category", form.category()).param("price", form.amount().orElseThrow().amount())
                .param("unit", form.unit()).param("stock", form.stockCount()).param("lead", form.leadDays()).param("weight", form.grams())
                .param("pirt", LabelNumbers.pirt(form.pirt()).orElse("")).param("halal", LabelNumbers.halal(form.halal()).orElse("")).param("sni", LabelNumbers.sni(form.sni()).orElse(""))
                .param("now", Timestamp.from(clock.instant()));
    }

    /** False when somebody else changed it meanwhile: also an order that took of its stock. */
    boolean update(UUID id, String slug, ProductForm form) {
        return filled("""
                update market.product set slug = :slug, name = :name, about = :about, category = :category, price = :price, unit = :unit, stock = :stock, lead_days = :lead, weight = :weight,
                    pirt = :pirt, halal = :halal, sni = :sni, changed_at = :now, version = version + 1
                where id = :id and version = :version
                """, form).param("slug", slug).param("id", id).param("version", form.version()).update() > 0;
    }

    void moved(UUID shop, UUID product, String from) {
        sql.sql("insert into market.former_product_slug (shop, slug, product) values (:shop, :slug, :product) on conflict do nothing").param("shop", shop).param("slug", from)
                .param("product", product).update();
    }

    boolean become(UUID id, ProductState from, ProductState to, String reason) {
        return sql.sql("update market.product set state = :to, reason = :reason, changed_at = :now, version = version + 1 where id = :id and state = :from").param("to", to.name())
                .param("from", from.name()).param("reason", reason).param("id", id).param("now", Timestamp.from(clock.instant())).update() > 0;
    }

    void touched(UUID id) {
        sql.sql("update market.product set changed_at = :now where id = :id").param("id", id).param("now", Timestamp.from(clock.instant())).update();
    }
}
