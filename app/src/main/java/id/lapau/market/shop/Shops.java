package id.lapau.market.shop;

import id.lapau.kernel.PhoneNumber;
import id.lapau.platform.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shops as everybody may read them. */
@Repository
public class Shops {

    private final JdbcClient sql;
    private final Vault vault;

    Shops(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A live shop. */
    public Optional<ShopView> live(String slug) {
        return sql.sql(ShopRows.SELECT + "where s.slug = :slug and s.state = 'LIVE'").param("slug", slug).query(ShopRows::shop).optional();
    }

    /** The live ones among these, in no order. */
    public List<ShopView> live(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : sql.sql(ShopRows.SELECT + "where s.id in (:ids) and s.state = 'LIVE'").param("ids", ids).query(ShopRows::shop).list();
    }

    /** In any state: for its owner, for officers, for an order of the past. */
    public Optional<ShopView> find(UUID id) {
        return sql.sql(ShopRows.SELECT + "where s.id = :id").param("id", id).query(ShopRows::shop).optional();
    }

    /** In any state, of these businesses, in the order in which they were opened. */
    public List<ShopView> of(Collection<UUID> businesses) {
        return businesses.isEmpty() ? List.of() : sql.sql(ShopRows.SELECT + "where s.business in (:businesses) order by s.id").param("businesses", businesses).query(ShopRows::shop).list();
    }

    /** The number that its owner publishes, in clear: for a wa.me address and nothing else. Empty unless the shop is live. */
    public Optional<PhoneNumber> whatsapp(UUID shop) {
        return sql.sql("select whatsapp_sealed from market.shop where id = :id and state = 'LIVE' and whatsapp_sealed is not null").param("id", shop)
                .query(byte[].class).optional().map(sealed -> new PhoneNumber(vault.open(sealed)));
    }
}
