package id.lapau.market.find;

import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Collections and the products in them. */
@Repository
class CollectionBook {

    private static final String SELECT = "select c.*, (select count(*) from market.collection_product p where p.collection = c.id) as products from market.collection c ";

    private final JdbcClient sql;

    CollectionBook(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The latest change first.
     *
     * @param state name of a state; empty for all
     */
    List<Collection> search(String text, String state) {
        return sql.sql(SELECT + "where (:text = '%%' or c.title ilike :text or c.words ilike :text) and (:state = '' or c.state = :state) order by c.changed_at desc, c.id")
                .param("text", Like.containing(text)).param("state", state).query((row, _) -> collection(row)).list();
    }

    private static Collection collection(ResultSet row) throws SQLException {
        return new Collection(row.getObject("id", UUID.class), row.getString("slug"), row.getString("title"), row.getString("words"), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class), CollectionState.valueOf(row.getString("state")), row.getInt("version"), row.getInt("products"));
    }

    Optional<Collection> find(UUID id) {
        return sql.sql(SELECT + "where c.id = :id").param("id", id).query((row, _) -> collection(row)).optional();
    }

    Optional<Collection> published(String slug) {
        return sql.sql(SELECT + "where c.slug = :slug and c.state = 'PUBLISHED'").param("slug", slug).query((row, _) -> collection(row)).optional();
    }

    /** Those whose season is on, the one that ends first at the top. */
    List<Collection> inSeason(LocalDate day) {
        return sql.sql(SELECT + "where c.state = 'PUBLISHED' and coalesce(c.from_day <= :day, true) and coalesce(c.until_day >= :day, true) order by c.until_day nulls last, c.title, c.id limit 6")
                .param("day", day).query((row, _) -> collection(row)).list();
    }

    /** All whose season is on and of which something can be seen. */
    List<Collection> shownOn(LocalDate day) {
        return sql.sql(SELECT + """
                where c.state = 'PUBLISHED' and coalesce(c.from_day <= :day, true) and coalesce(c.until_day >= :day, true)
                    and exists (select from market.collection_product p join market.search_entry e on e.product = p.product where p.collection = c.id) order by c.slug
                """).param("day", day).query((row, _) -> collection(row)).list();
    }

    /** In their order, whatever their state. */
    List<UUID> products(UUID collection) {
        return sql.sql("select product from market.collection_product where collection = :id order by position, product").param("id", collection).query(UUID.class).list();
    }

    /** Empty when the address is taken. */
    Optional<UUID> add(CollectionForm form, Instant at) {
        return filled("""
                insert into market.collection (slug, title, words, from_day, until_day, state, changed_at) values (:slug, :title, :words, :from, :until, 'DRAFT', :at)
                on conflict (slug) do nothing returning id
                """, form, at).query(UUID.class).optional();
    }

    private JdbcClient.StatementSpec filled(String statement, CollectionForm form, Instant at) {
        return sql.sql(statement).param("slug", form.slug()).param("title", form.title()).param("words", form.words()).param("from", form.fromDay(), java.sql.Types.DATE)
                .param("until", form.untilDay(), java.sql.Types.DATE).param("at", Timestamp.from(at));
    }

    boolean taken(String slug, UUID except) {
        return sql.sql("select exists (select from market.collection where slug = :slug and id <> :id)").param("slug", slug).param("id", except).query(Boolean.class).single();
    }

    /** False when somebody else changed it meanwhile. */
    boolean update(UUID id, CollectionForm form, Instant at) {
        return filled("""
                update market.collection set slug = :slug, title = :title, words = :words, from_day = :from, until_day = :until, changed_at = :at, version = version + 1
                where id = :id and version = :version
                """, form, at).param("id", id).param("version", form.version()).update() > 0;
    }

    boolean move(UUID id, CollectionState from, CollectionState to, Instant at) {
        return sql.sql("update market.collection set state = :to, changed_at = :at, version = version + 1 where id = :id and state = :from").param("id", id).param("from", from.name())
                .param("to", to.name()).param("at", Timestamp.from(at)).update() > 0;
    }

    /** Holds the collection until the end of the transaction, so that two who order its products wait for each other. */
    void hold(UUID id) {
        sql.sql("select 1 from market.collection where id = :id for update").param("id", id).query(Integer.class).optional();
    }

    void replaceProducts(UUID collection, List<UUID> products) {
        sql.sql("delete from market.collection_product where collection = :id").param("id", collection).update();
        sql.sql("insert into market.collection_product (collection, product, position) select :id, product, place from unnest(:products::uuid[]) with ordinality p(product, place)")
                .param("id", collection).param("products", products.toArray(UUID[]::new)).update();
    }
}
