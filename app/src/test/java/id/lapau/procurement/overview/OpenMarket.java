package id.lapau.procurement.overview;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A package from the need to the payment, as the steps before would have written it, with all that people write where it does not belong. */
final class OpenMarket {

    /** Digits that no stranger may see. */
    static final String NIK = "1310994203800017";
    static final String PHONE = "0812-3456-7890";
    static final String OWNER = "Rosmawati Binti Syafei";

    private static final AtomicInteger NUMBER = new AtomicInteger(100);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private final JdbcClient sql;
    final UUID officer;
    final UUID head;
    final UUID item;
    final UUID place;
    final UUID office;
    private final String title;

    OpenMarket(JdbcClient sql) {
        this(sql, "Masker untuk puskesmas, tanya " + PHONE + " atau " + NIK);
    }

    /** @param title of each package, as an officer typed it */
    OpenMarket(JdbcClient sql, String title) {
        this.sql = sql;
        this.title = title;
        officer = account("VERIFIER");
        head = account("HEAD");
        item = sql.sql("select id from procurement.item where code = 'MASKER-SNI-A'").query(UUID.class).single();
        place = one("insert into procurement.place (name, address, nagari) values (?, 'Jalan Contoh 1', '13.10.04.2001') returning id", "Puskesmas " + next());
        office = one("insert into procurement.office (name, created_at) values (?, now()) returning id", "Dinas Kesehatan " + next());
    }

    static int next() {
        return NUMBER.incrementAndGet();
    }

    private UUID account(String role) {
        int n = next();
        return one("insert into identity.app_user (username, display_name, password_hash, role) values (?, ?, '-', ?) returning id", "buka." + n, "Petugas " + n, role);
    }

    private UUID one(String insert, Object... values) {
        return sql.sql(insert).params(List.of(values)).query(UUID.class).single();
    }

    static Timestamp at(int day, int hour) {
        return Timestamp.from(moment(day, hour));
    }

    static Instant moment(int day, int hour) {
        return Instant.parse("2021-03-01T00:00:00Z").plusSeconds(86_400L * day + 3_600L * hour);
    }

    UUID maker(String name, String owner) {
        return one("""
                with p as (insert into registry.person (name, name_normal, name_sound, nagari, created_at) values (?, ?, ?, '13.10.02.2008', now()) returning id)
                insert into registry.business (owner, name, line, nagari, created_at) select id, ?, 'Menjahit', '13.10.02.2008', now() from p returning id""", owner, owner, owner, name);
    }

    record Pack(UUID id, UUID line, String number) {

        String slug() {
            return number.replace('/', '-');
        }
    }

    /**
     * Opened on the first day, for {@code quantity} pieces of at most 5,500 rupiah. While it is open its last day for offers lies ahead: one that has
     * passed would be closed by the office's own recurring work, whenever that comes by.
     */
    Pack open(int quantity, int fromDay) {
        var number = "PKT/2021/" + next();
        var id = one("insert into procurement.package (number, title, state, offers_until, created_at, opened_at) values (?, ?, 'OPEN', ?, ?, ?) returning id",
                number, title, LocalDate.now().plusDays(7), at(fromDay, 1), at(fromDay, 2));
        var line = one("insert into procurement.package_line (package, item, place, quantity, deadline, ceiling) values (?, ?, ?, ?, ?, 5500) returning id", id, item, place, quantity, DAY.plusDays(fromDay + 40));
        one("insert into procurement.need (number, office, item, place, quantity, deadline, ceiling, budget_line, state, package_line, created_at) values (?, ?, ?, ?, ?, ?, 5500, '1.02.02.2.01', 'PACKAGED', ?, ?) returning id",
                "KBT/2021/" + next(), office, item, place, quantity, DAY.plusDays(fromDay + 40), line, at(fromDay, 0));
        happened(id, "OPENED", at(fromDay, 2));
        return new Pack(id, line, number);
    }

    private void happened(UUID pack, String kind, Timestamp at) {
        sql.sql("insert into procurement.package_event (package, kind, at) values (?, ?, ?)").params(pack, kind, at).update();
    }

    void offer(Pack pack, UUID maker, long price, long material, int day) {
        var offer = one("insert into procurement.offer (package, business, state, way, offered_at) values (?, ?, 'OFFERED', 'OWNER', ?) returning id", pack.id(), maker, at(day, 3));
        one("insert into procurement.offer_line (offer, item, price, material) values (?, ?, ?, ?) returning id", offer, item, price, material);
    }

    void close(Pack pack, int day) {
        sql.sql("update procurement.package set state = 'CLOSED', closed_at = ?, offers_until = ? where id = ?").params(at(day, 1), DAY.plusDays(day - 1), pack.id()).update();
        happened(pack.id(), "CLOSED", at(day, 1));
    }

    void cancel(Pack pack, int day) {
        sql.sql("update procurement.package set state = 'CANCELLED', reason = ?, cancelled_at = ? where id = ?").params("Kata " + OWNER, at(day, 1), pack.id()).update();
        happened(pack.id(), "CANCELLED", at(day, 1));
    }

    UUID round(Pack pack, int round, int day) {
        sql.sql("update procurement.allocation set state = 'REPLACED' where package = ?").param(pack.id()).update();
        return one("insert into procurement.allocation (package, round, state, input_hash, input, cost, cheapest, made_at, approved_at) values (?, ?, 'APPROVED', '\\x00', '{}', 1, 1, ?, ?) returning id",
                pack.id(), round, at(day, 1), at(day, 2));
    }

    record Order(UUID id, UUID line, UUID maker, String number) {}

    Order order(Pack pack, UUID round, UUID maker, int quantity, long price, int day) {
        var share = one("insert into procurement.share (allocation, package_line, business, quantity, price, why) values (?, ?, ?, ?, ?, '{}') returning id", round, pack.line(), maker, quantity, price);
        sql.sql("update procurement.package set state = 'ORDERED' where id = ?").param(pack.id()).update();
        var number = "SP/2021/" + next();
        var order = one("insert into procurement.purchase_order (number, package, allocation, business, state, issued_at, confirmed_at, confirmed_by) values (?, ?, ?, ?, 'CONFIRMED', ?, ?, 'OWNER') returning id",
                number, pack.id(), round, maker, at(day, 3), at(day + 1, 3));
        var line = one("insert into procurement.order_line (\"order\", share, item, place, quantity, price, deadline) values (?, ?, ?, ?, ?, ?, ?) returning id",
                order, share, item, place, quantity, price, DAY.plusDays(40));
        return new Order(order, line, maker, number);
    }

    void deliver(Order order, int accepted, int rejected, int day) {
        var delivery = one("insert into procurement.delivery (number, \"order\", state, arrived_on, created_at) values (?, ?, 'ARRIVED', ?, ?) returning id", "KRM/2021/" + next(), order.id(), DAY.plusDays(day), at(day, 1));
        var parcel = one("insert into procurement.delivery_line (delivery, order_line, quantity) values (?, ?, ?) returning id", delivery, order.line(), accepted + rejected);
        sql.sql("insert into procurement.inspection (delivery_line, accepted, rejected, reason, fault, inspected_by, inspected_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(parcel, accepted, rejected, rejected > 0 ? "Kata " + OWNER : "", rejected > 0 ? "SEWING" : "", officer, at(day, 4)).update();
        sql.sql("update procurement.delivery set state = 'INSPECTED' where id = ?").param(delivery).update();
    }

    void giveBack(Order order, int quantity, int day) {
        sql.sql("insert into procurement.release (order_line, quantity, way, reason, state, asked_at, decided_at) values (?, ?, 'OWNER', 'Sakit', 'GRANTED', ?, ?)").params(order.line(), quantity, at(day, 1), at(day, 2)).update();
        sql.sql("update procurement.order_line set released = released + ? where id = ?").params(quantity, order.line()).update();
    }

    void pay(Order order, int pieces, long gross, long tax, int day) {
        sql.sql("update procurement.purchase_order set state = 'PAID' where id = ?").param(order.id()).update();
        sql.sql("insert into procurement.handover (\"order\", number, pieces, gross, made_on, signed_on, due_on, by_id, by_name, at) values (?, ?, ?, ?, ?, ?, ?, ?, 'Petugas', ?)")
                .params(order.id(), "BAST/2021/" + next(), pieces, gross, DAY.plusDays(day), DAY.plusDays(day), DAY.plusDays(day + 14), officer, at(day, 5)).update();
        step(order, 1, "NONE", "DUE", gross, 0, "", officer, day);
        step(order, 2, "DUE", "PREPARED", gross, tax, "", officer, day + 1);
        step(order, 3, "PREPARED", "PAID", gross, tax, "SP2D", head, day + 2);
    }

    private void step(Order order, int number, String from, String to, long gross, long tax, String proof, UUID by, int day) {
        sql.sql("""
                insert into procurement.bill_entry ("order", number, from_state, to_state, gross, tax, net, turnover, rule, proof, value_date, by_id, by_name, at)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?::date, ?, ?, ?, 'Petugas', ?)""")
                .params(java.util.Arrays.asList(order.id(), number, from, to, gross, tax, gross - tax, number == 1 ? null : "2018-07-01", proof, DAY.plusDays(day), by, at(day, 6 + number))).update();
    }

    /** Three makers, one of them without a name; one gives back a part, one delivers badly first, one is paid. */
    Pack story() {
        var pack = open(3_000, 0);
        var named = maker("Jahit Melati " + PHONE, OWNER);
        var nameless = maker("", OWNER + " Dua");
        var own = maker(OWNER + " Tiga", OWNER + " Tiga");
        for (var maker : List.of(named, nameless, own)) offer(pack, maker, 5_000, 3_000, 1);
        close(pack, 8);
        var first = round(pack, 1, 9);
        var paid = order(pack, first, named, 1_000, 5_000, 9);
        var bad = order(pack, first, nameless, 1_500, 5_000, 9);
        deliver(paid, 1_000, 0, 20);
        pay(paid, 1_000, 5_000_000, 25_000, 22);
        deliver(bad, 700, 300, 21);
        giveBack(bad, 400, 23);
        deliver(bad, 400, 0, 30);
        var second = round(pack, 2, 24);
        order(pack, second, own, 400, 5_200, 24);
        return pack;
    }
}
