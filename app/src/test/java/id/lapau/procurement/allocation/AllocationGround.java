package id.lapau.procurement.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A package whose days for offers are over, with makers who offer: one item for two places. */
final class AllocationGround {

    static final int PRICE = 5_000;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final UUID item;
    final UUID pack;
    final List<UUID> lines = new ArrayList<>();
    final List<UUID> makers = new ArrayList<>();
    private final JdbcClient sql;
    private final String mark;

    /** @param wanted pieces of each of the two lines; @param deadline of both, a Saturday */
    AllocationGround(JdbcClient sql, int wanted, LocalDate deadline) {
        this.sql = sql;
        mark = "BAGI-" + NUMBER.incrementAndGet() + "-" + System.nanoTime();
        item = one("insert into procurement.item (code, name, unit, specification, created_at) values ('%s', 'Masker kain tipe A', 'lembar', 'Dua lapis', now()) returning id".formatted(mark));
        pack = one("insert into procurement.package (number, title, state, created_at) values ('%s', 'Masker untuk pasar', 'CLOSED', now()) returning id".formatted(mark));
        for (var place : List.of("Posko Pulau Punjung", "Posko Koto Baru")) {
            var where = one("insert into procurement.place (name, nagari) values ('%s %s', '13.10.04.2001') returning id".formatted(place, mark));
            lines.add(sql.sql("insert into procurement.package_line (package, item, place, quantity, deadline, ceiling) values (?, ?, ?, ?, ?, 5500) returning id")
                    .params(pack, item, where, wanted, deadline).query(UUID.class).single());
        }
    }

    private UUID one(String insert) {
        return sql.sql(insert).query(UUID.class).single();
    }

    /** A maker who can make so many in the week of this Monday. */
    UUID maker(String name, int capacity, LocalDate monday, int minimum) {
        var person = one("insert into registry.person (name, name_normal, name_sound, created_at) values ('%s', '%1$s', '%1$s', now()) returning id".formatted(name));
        var business = sql.sql("insert into registry.business (owner, name, line, nagari, created_at) values (?, ?, 'Menjahit', '13.10.04.2001', now()) returning id").params(person, "Konveksi " + name)
                .query(UUID.class).single();
        var offer = sql.sql("insert into procurement.offer (package, business, state, way, offered_at) values (?, ?, 'OFFERED', 'OFFICER', now()) returning id").params(pack, business).query(UUID.class).single();
        var line = sql.sql("insert into procurement.offer_line (offer, item, price, material, minimum) values (?, ?, ?, 3000, ?) returning id").params(offer, item, PRICE, minimum).query(UUID.class).single();
        sql.sql("insert into procurement.offer_week (offer_line, week, pieces) values (?, ?, ?)").params(line, monday, capacity).update();
        makers.add(business);
        return business;
    }

    /** An order of this year that the maker still works on. */
    void ordered(UUID business, int pieces) {
        var other = one("insert into procurement.package (number, title, state, created_at) values ('%s', 'Lama', 'ORDERED', now()) returning id".formatted(mark + NUMBER.incrementAndGet()));
        var line = sql.sql("insert into procurement.package_line (package, item, place, quantity, deadline, ceiling) select ?, item, place, ?, deadline, ceiling from procurement.package_line where id = ? returning id")
                .params(other, pieces, lines.getFirst()).query(UUID.class).single();
        var round = sql.sql("""
                insert into procurement.allocation (package, round, state, input_hash, input, cost, cheapest, made_at, approved_at)
                values (?, 1, 'APPROVED', '\\x00', '{}', 1, 1, now(), now()) returning id""").param(other).query(UUID.class).single();
        var share = sql.sql("insert into procurement.share (allocation, package_line, business, quantity, price, why) values (?, ?, ?, ?, ?, '{}') returning id").params(round, line, business, pieces, PRICE)
                .query(UUID.class).single();
        var order = sql.sql("insert into procurement.purchase_order (number, package, allocation, business, state, issued_at) values (?, ?, ?, ?, 'ISSUED', now()) returning id")
                .params(mark + "-SP" + NUMBER.incrementAndGet(), other, round, business).query(UUID.class).single();
        sql.sql("insert into procurement.order_line (\"order\", share, item, place, quantity, price, deadline) select ?, ?, item, place, ?, ?, deadline from procurement.package_line where id = ?")
                .params(order, share, pieces, PRICE, line).update();
    }

    /** Of an order of this maker so many pieces came days after the deadline and were inspected on a day. */
    void inspected(UUID business, int accepted, int rejected, int daysLate, LocalDate on) {
        var line = sql.sql("select l.id from procurement.order_line l join procurement.purchase_order o on o.id = l.\"order\" where o.business = ? order by l.id desc limit 1").param(business).query(UUID.class).single();
        var delivery = sql.sql("""
                insert into procurement.delivery (number, "order", state, arrived_on, created_at) select ?, "order", 'ARRIVED', deadline + ?, now() from procurement.order_line where id = ? returning id""")
                .params(mark + "-K" + NUMBER.incrementAndGet(), daysLate, line).query(UUID.class).single();
        var parcel = sql.sql("insert into procurement.delivery_line (delivery, order_line, quantity) values (?, ?, ?) returning id").params(delivery, line, accepted + rejected).query(UUID.class).single();
        sql.sql("""
                insert into procurement.inspection (delivery_line, accepted, rejected, reason, inspected_by, inspected_at)
                values (?, ?, ?, ?, (select id from identity.app_user where username = 'kepala'), ?::date::timestamp at time zone 'Asia/Jakarta')""")
                .params(parcel, accepted, rejected, rejected > 0 ? "Jahitan lepas" : "", on).update();
    }

    int pieces(UUID round, UUID maker) {
        return sql.sql("select coalesce(sum(quantity), 0) from procurement.share where allocation = ? and business = ?").params(round, maker).query(Integer.class).single();
    }

    String state() {
        return sql.sql("select state from procurement.package where id = ?").param(pack).query(String.class).single();
    }
}
