package id.lapau.training.growth;

import id.lapau.testing.TestDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code bin/bench ladder}: 20,000 businesses with 12 monthly snapshots each, read from PostgreSQL, classified, and their steps stored. */
public final class LadderBench {

    private static final int BUSINESSES = 20_000;
    private static final int RUNS = 7;

    private LadderBench() {}

    public static void main(String... none) {
        var address = TestDatabase.fresh();
        var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Flyway.configure().dataSource(source).initSql("do $$ begin create role lapau_app; exception when duplicate_object then null; end $$").outOfOrder(true).load().migrate();
        var sql = JdbcClient.create(source);
        fill(sql);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var climb = new Climb(new MoveBook(sql), Clock.systemUTC());
        var seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            transaction.executeWithoutResult(_ -> climb.run());
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        int steps = sql.sql("select count(*) from growth.move").query(Integer.class).single();
        System.out.printf(Locale.ROOT, "%,d businesses, %,d snapshots, %,d steps stored: median %.2f s, from %.2f to %.2f s, %d runs%n", BUSINESSES, BUSINESSES * 12, steps,
                seconds[RUNS / 2], seconds[0], seconds[RUNS - 1], RUNS);
    }

    /** Sales between 0.8 and 3.2 billion a year, moving by chance, so that one in a few crosses the limit of 2 billion. */
    private static void fill(JdbcClient sql) {
        sql.sql("insert into registry.person (id, name, name_normal, name_sound, created_at) values (:id::uuid, 'Rekaan', 'rekaan', 'RKN', now())").param("id", "00000000-0000-7000-8000-000000000001").update();
        sql.sql("""
                insert into registry.business (owner, line, created_at) select '00000000-0000-7000-8000-000000000001'::uuid, 'Kue', now() from generate_series(1, :n)""")
                .param("n", BUSINESSES).update();
        sql.sql("""
                insert into registry.business_snapshot (business, as_of, monthly_sales, yearly_sales, net_assets, size_class, law, source_kind, source_ref, recorded_at)
                select id, day, month, month * 12, null, 'MICRO', 'PP 7/2021', 'OFFICER', 'bench', now()
                from (select b.id, (date '2022-01-31' + make_interval(months => m))::date as day,
                    (65000000 + 135000000::bigint * (hashtext(b.id::text) & 1023) / 1023 + 20000000::bigint * ((hashtext(b.id::text || m) & 1023) - 512) / 512)::bigint as month
                    from registry.business b, generate_series(0, 11) m) s
                """).update();
        sql.sql("vacuum analyze registry.business_snapshot").update();
    }
}
