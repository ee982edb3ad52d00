package id.lapau.market.shop;

import id.lapau.owner.OwnData;
import id.lapau.owner.Owner;
import id.lapau.platform.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The own shop with everything that was put into it, for the export of the own data. */
@Repository
class ShopHeld implements OwnData {

    private final JdbcClient sql;
    private final Vault vault;

    ShopHeld(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override public String name() {
        return "lapak";
    }

    @Override public List<?> of(Owner owner, List<UUID> businesses) {
        return sql.sql("""
                select id, name, slug, about, nagari, address, latitude, longitude, whatsapp_sealed, whatsapp_consent_at, delivery, state, reason, created_at,
                    array(select weekday || ' ' || opens || '-' || closes from market.opening where shop = s.id order by weekday) as hours
                from market.shop s where business = any(:businesses) order by id
                """).param("businesses", businesses.toArray(UUID[]::new)).query((row, _) -> {
                    var held = new LinkedHashMap<String, Object>();
                    for (var column : List.of("name", "slug", "about", "nagari", "address", "latitude", "longitude", "delivery", "state", "reason"))
                        if (row.getObject(column) != null) held.put(column, row.getObject(column));
                    var number = row.getBytes("whatsapp_sealed");
                    if (number != null) held.put("whatsapp", Map.of("number", vault.open(number), "agreedAt", String.valueOf(row.getTimestamp("whatsapp_consent_at"))));
                    held.put("hours", row.getArray("hours").getArray());
                    held.put("openedAt", row.getTimestamp("created_at").toInstant());
                    held.put("products", products(row.getObject("id", UUID.class)));
                    return held;
                }).list();
    }

    private List<Map<String, Object>> products(UUID shop) {
        return sql.sql("""
                select name, slug, about, category, price, unit, stock, lead_days, weight, pirt, halal, sni, state, (select count(*) from market.photo f where f.product = p.id) as photos
                from market.product p where shop = :shop order by id
                """).param("shop", shop).query().listOfRows();
    }
}
