package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only a demonstration asks for. */
@Repository
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoStockBook {

    private final JdbcClient sql;

    DemoStockBook(JdbcClient sql) {
        this.sql = sql;
    }

    boolean begun() {
        return sql.sql("select exists (select from procurement.receiver)").query(Boolean.class).single();
    }

    Optional<Officer> officer(String username) {
        return sql.sql("select id, display_name, role from identity.app_user where username = :name").param("name", username)
                .query((row, _) -> new Officer(Rows.id(row, "id"), row.getString("display_name"), Role.valueOf(row.getString("role")), null)).optional();
    }

    Optional<UUID> item(String code) {
        return sql.sql("select id from procurement.item where code = :code and retired_at is null").param("code", code).query(UUID.class).optional();
    }

    /** The store of that name, made when it is not there. */
    UUID place(String name) {
        var known = sql.sql("select id from procurement.place where lower(name) = lower(:name) and gone_at is null").param("name", name).query(UUID.class).optional();
        return known.orElseGet(() -> sql.sql("insert into procurement.place (name, address) values (:name, 'Pulau Punjung') returning id").param("name", name).query(UUID.class).single());
    }

    /** Lots that came of deliveries and are still whole, the largest first. */
    List<Stored> delivered() {
        return sql.sql("""
                select b.place, t.item, sum(b.quantity) as pieces from procurement.stock_balance b join procurement.lot t on t.id = b.lot
                where t.donation is null and b.quantity > 0 group by b.place, t.item order by sum(b.quantity) desc, b.place, t.item limit 3
                """).query((row, _) -> new Stored(Rows.id(row, "place"), Rows.id(row, "item"), row.getInt("pieces"))).list();
    }

    /** Pieces of an item at a place. */
    record Stored(UUID place, UUID item, int pieces) {}

    List<UUID> receivers() {
        return sql.sql("select id from procurement.receiver order by created_at, id").query(UUID.class).list();
    }
}
