package id.lapau.procurement;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows on which a test of buying stands, from the item to the inspection, each as the steps before would have written it. */
public final class ProcurementGround {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient sql;

    public ProcurementGround(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was ordered of a maker: one line of one order, with the share from which it came. */
    public record Ordered(UUID pack, UUID allocation, UUID share, UUID order, UUID line, UUID business, UUID item, UUID place) {}

    private static String next(String begin) {
        return begin + "-" + NUMBER.incrementAndGet();
    }

    public UUID officer(String role) {
        var name = next(role.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
        return one("insert into identity.app_user (username, display_name, password_hash, role) values ('" + name + "', 'Petugas " + name + "', '-', '" + role + "') returning id");
    }

    public UUID item() {
        return one("insert into procurement.item (code, name, unit, specification, created_at) values ('" + next("BARANG") + "', 'Masker kain tipe A', 'lembar', 'Dua lapis', now()) returning id");
    }

    public UUID place() {
        return one("insert into procurement.place (name, nagari) values ('" + next("Gudang") + "', '13.10.04.2001') returning id");
    }

    public UUID business() {
        var name = next("Penjahit");
        return one("with p as (insert into registry.person (name, name_normal, name_sound, created_at) values ('" + name + "', '" + name + "', '" + name + "', now()) returning id) "
                + "insert into registry.business (owner, name, line, nagari, created_at) select id, '" + name + "', 'Menjahit', '13.10.04.2001', now() from p returning id");
    }

    /** An order whose share was approved. */
    public Ordered order(UUID business, UUID item, UUID place, int quantity) {
        var pack = one("insert into procurement.package (number, title, state, created_at) values ('" + next("PKT") + "', 'Masker', 'ORDERED', now()) returning id");
        var packLine = sql.sql("insert into procurement.package_line (package, item, place, quantity, deadline, ceiling) values (?, ?, ?, ?, '2020-12-31', 5500) returning id")
                .params(pack, item, place, quantity).query(UUID.class).single();
        var allocation = sql.sql("""
                insert into procurement.allocation (package, round, state, input_hash, input, cost, cheapest, made_at, approved_at)
                values (?, 1, 'APPROVED', '\\x00', '{}', 1, 1, now(), now()) returning id""").param(pack).query(UUID.class).single();
        var share = sql.sql("insert into procurement.share (allocation, package_line, business, quantity, price, why) values (?, ?, ?, ?, 5000, '{}') returning id")
                .params(allocation, packLine, business, quantity).query(UUID.class).single();
        var order = sql.sql("insert into procurement.purchase_order (number, package, allocation, business, state, issued_at) values (?, ?, ?, ?, 'ISSUED', now()) returning id")
                .params(next("SP"), pack, allocation, business).query(UUID.class).single();
        var line = sql.sql("insert into procurement.order_line (\"order\", share, item, place, quantity, price, deadline) values (?, ?, ?, ?, ?, 5000, '2020-12-31') returning id")
                .params(order, share, item, place, quantity).query(UUID.class).single();
        return new Ordered(pack, allocation, share, order, line, business, item, place);
    }

    /** A line of a delivery that has arrived. */
    public UUID delivered(Ordered of, int quantity) {
        return delivered(of.order(), of.line(), quantity);
    }

    public UUID delivered(UUID order, UUID line, int quantity) {
        var delivery = sql.sql("insert into procurement.delivery (number, \"order\", state, arrived_on, created_at) values (?, ?, 'ARRIVED', '2020-12-01', now()) returning id")
                .params(next("KRM"), order).query(UUID.class).single();
        return sql.sql("insert into procurement.delivery_line (delivery, order_line, lot, quantity) values (?, ?, ?, ?) returning id").params(delivery, line, next("KARUNG"), quantity).query(UUID.class).single();
    }

    public UUID inspect(UUID deliveryLine, int accepted, int rejected, UUID officer) {
        return sql.sql("insert into procurement.inspection (delivery_line, accepted, rejected, reason, inspected_by, inspected_at) values (?, ?, ?, ?, ?, now()) returning id")
                .params(deliveryLine, accepted, rejected, rejected > 0 ? "Jahitan lepas" : "", officer).query(UUID.class).single();
    }

    /** Pieces of a new order, delivered and found good; the lot that came of it. */
    public UUID lot(UUID item, UUID place, int quantity, UUID officer) {
        var inspection = inspect(delivered(order(business(), item, place, quantity), quantity), quantity, 0, officer);
        return sql.sql("select id from procurement.lot where inspection = ?").param(inspection).query(UUID.class).single();
    }

    private UUID one(String insert) {
        return sql.sql(insert).query(UUID.class).single();
    }
}
