package id.lapau.market.trade;

import id.lapau.kernel.PhoneNumber;
import id.lapau.market.shop.Products;
import id.lapau.market.shop.ShopView;
import id.lapau.market.shop.Shops;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What trade asks of a shop: whether it is open for orders, what lies on its shelf, whom to tell. */
@Repository
class Counter {

    private final JdbcClient sql;
    private final Shops shops;
    private final Products products;
    private final Vault vault;

    Counter(JdbcClient sql, Shops shops, Products products, Vault vault) {
        this.sql = sql;
        this.shops = shops;
        this.products = products;
        this.vault = vault;
    }

    /** A shop that takes orders. */
    Optional<ShopView> open(String slug) {
        return shops.live(slug);
    }

    /** In whatever state. */
    ShopView shop(UUID id) {
        return shops.find(id).orElseThrow();
    }

    /** By identifier; those of other shops are left out. */
    Map<UUID, Goods> goods(UUID shop, Collection<UUID> products) {
        var found = new HashMap<UUID, Goods>();
        if (products.isEmpty()) return found;
        sql.sql("select * from market.product where shop = :shop and id in (:ids)").param("shop", shop).param("ids", products).query((row, _) -> goods(row)).list()
                .forEach(goods -> found.put(goods.id(), goods));
        return found;
    }

    private static Goods goods(ResultSet row) throws SQLException {
        return new Goods(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"), row.getString("unit"), row.getLong("price"), row.getObject("stock", Integer.class),
                row.getString("state").equals("LIVE"));
    }

    /** A product that can be ordered, by the name in its address. */
    Optional<Goods> live(ShopView shop, String slug) {
        return products.live(shop.slug(), slug).map(product -> new Goods(product.id(), product.slug(), product.name(), product.unit(), product.price().amount(), product.stock(), true));
    }

    /** Whether pieces of it are counted; asked after taking some, when nobody else can change that. */
    boolean counted(UUID product) {
        return sql.sql("select stock is not null from market.product where id = :id").param("id", product).query(Boolean.class).single();
    }

    /** The number a live shop publishes. */
    Optional<PhoneNumber> published(UUID shop) {
        return shops.whatsapp(shop);
    }

    private Optional<PhoneNumber> number(byte[] sealed) {
        return PhoneNumber.read(vault.open(sealed));
    }

    /** Live shops in the order in which they were opened, as many as that. */
    List<UUID> firstLive(int most) {
        return sql.sql("select id from market.shop where state = 'LIVE' order by created_at, slug limit :most").param("most", most).query(UUID.class).list();
    }

    /** The owner of a business in the registry. */
    UUID person(UUID business) {
        return sql.sql("select owner from registry.business where id = :id").param("id", business).query(UUID.class).single();
    }

    /** Whom Lapau tells about a shop. */
    record Keeper(String name, PhoneNumber phone) {}

    /** The owner with the telephone of the own account, else as the registry has it, else as the shop publishes; empty when there is none at all. */
    Optional<Keeper> keeper(UUID shop) {
        record Found(String name, List<Optional<byte[]>> sealed) {}
        return sql.sql("""
                select p.name, a.phone_sealed as account, p.phone_sealed as person, s.whatsapp_sealed as shop
                from market.shop s join registry.business b on b.id = s.business join registry.person p on p.id = b.owner
                left join owner.account a on a.person = p.id and a.state = 'BOUND' where s.id = :id
                """).param("id", shop).query((row, _) -> new Found(row.getString("name"),
                Stream.of(row.getBytes("account"), row.getBytes("person"), row.getBytes("shop")).map(Optional::ofNullable).toList())).optional()
                .flatMap(found -> found.sealed().stream().flatMap(Optional::stream).flatMap(sealed -> number(sealed).stream()).findFirst().map(phone -> new Keeper(found.name(), phone)));
    }
}
