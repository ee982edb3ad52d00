package id.lapau.procurement.stock;

import com.zaxxer.hikari.HikariDataSource;
import id.lapau.platform.postgres.EmbeddedPostgres.Address;
import id.lapau.procurement.ProcurementGround;
import id.lapau.testing.TestDatabase;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own with the whole schema, without the application. */
final class StockGround implements AutoCloseable {

    final Address owner = TestDatabase.migrated();
    private final HikariDataSource pool = new HikariDataSource();
    /** Works as the application does, under the role lapau_app. */
    final JdbcClient app;
    final ProcurementGround ground;
    final UUID rina;
    final UUID budi;

    StockGround(int connections) {
        pool.setJdbcUrl(owner.url());
        pool.setUsername(owner.user());
        pool.setPassword(owner.password());
        pool.setConnectionInitSql("set role lapau_app");
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        app = JdbcClient.create(pool);
        ground = new ProcurementGround(app);
        rina = ground.officer("VERIFIER");
        budi = ground.officer("HEAD");
    }

    UUID donation(UUID item, UUID place, int quantity) {
        return app.sql("""
                insert into procurement.donation (id, number, donor, letter_number, letter_date, received_on, item, place, quantity, condition, scan_sealed, scan_type, recorded_by, recorded_name, recorded_at)
                values (uuidv7(), gen_random_uuid()::text, 'PT Contoh', '12/CSR/2020', '2020-10-01', '2020-10-02', ?, ?, ?, 'GOOD', '\\x01', 'image/png', ?, 'Rina', now()) returning id
                """).params(item, place, quantity, rina).query(UUID.class).single();
    }

    String decide(UUID donation, boolean confirmed, UUID officer) {
        return text("select procurement.decide_donation(?, ?, ?, ?, now())", donation, confirmed, officer, confirmed ? "" : "Surat tidak cocok");
    }

    UUID plan(UUID place, UUID item, int quantity) {
        var receiver = app.sql("insert into procurement.receiver (name, kind, created_at) values (gen_random_uuid()::text, 'NAGARI', now()) returning id").query(UUID.class).single();
        var distribution = app.sql("""
                insert into procurement.distribution (id, number, place, receiver, planned_for, hash, planned_by, planned_name, planned_at)
                values (uuidv7(), gen_random_uuid()::text, ?, ?, '2020-12-02', uuid_send(gen_random_uuid()), ?, 'Rina', now()) returning id
                """).params(place, receiver, rina).query(UUID.class).single();
        app.sql("insert into procurement.distribution_line (id, distribution, item, quantity) values (uuidv7(), ?, ?, ?)").params(distribution, item, quantity).update();
        return distribution;
    }

    String send(UUID distribution) {
        return text("select procurement.send_distribution(?, ?, 'Rina', now())", distribution, rina);
    }

    String receive(UUID distribution, int count) {
        return text("select procurement.receive_distribution(?, 'PHONE', 'Wali', 'Wali nagari', '', array[?::uuid], array[?::int], now())", distribution, line(distribution), count);
    }

    String settle(UUID distribution, int back, int gone) {
        return text("select procurement.settle_distribution(?, array[?::uuid], array[?::int], array[?::int], 'tidak sampai', ?, 'Rina', now())", distribution, line(distribution), back, gone, rina);
    }

    UUID line(UUID distribution) {
        return app.sql("select id from procurement.distribution_line where distribution = ?").param(distribution).query(UUID.class).single();
    }

    String move(UUID lot, UUID from, UUID to, int pieces) {
        return text("select procurement.move_goods(?, ?, ?, ?, '', ?, 'Rina', now())", lot, from, to, pieces, rina);
    }

    /** Counts a place where one lot is found with another number; answers what the second officer was told. */
    String count(UUID place, UUID lot, int difference) {
        var count = app.sql("select procurement.open_count(?, gen_random_uuid()::text, ?, 'Rina', now())").params(place, rina).query(UUID.class).single();
        var entered = text("""
                select procurement.enter_count(?, array_agg(lot order by lot), array_agg(greatest(0, expected + case when lot = ? then ? else 0 end) order by lot), array_agg('dihitung dua kali'::text order by lot), ?, 'Rina', now())
                from procurement.stock_count_line where count = ?""", count, lot, difference, rina, count);
        if (entered.equals("DONE")) return text("select procurement.decide_count(?, true, '', ?, 'Budi', now())", count, budi);
        text("select procurement.cancel_count(?, 'salah hitung', now())", count);
        return entered;
    }

    int on(UUID lot, UUID place) {
        return app.sql("select coalesce(sum(quantity), 0) from procurement.stock_balance where lot = ? and place = ?").params(lot, place).query(Integer.class).single();
    }

    /** Lots whose pieces are not all somewhere: on hand by their balances and by their entries, given out, or lost. */
    int unsound() {
        return app.sql("""
                select count(*) from procurement.lot l
                cross join lateral (select coalesce(sum(quantity), 0) as hand from procurement.stock_balance where lot = l.id) b
                cross join lateral (select coalesce(sum(case when to_place is not null then quantity else 0 end - case when from_place is not null then quantity else 0 end), 0) as hand from procurement.stock_entry where lot = l.id) e
                cross join lateral (select coalesce(sum(quantity - back), 0) as taken from procurement.distribution_pick where lot = l.id) p
                where b.hand <> e.hand or b.hand + l.given + l.lost <> l.brought or p.taken <> l.given
                """).query(Integer.class).single();
    }

    String text(String query, Object... values) {
        return app.sql(query).params(values).query(String.class).single();
    }

    @Override public void close() {
        pool.close();
    }
}
