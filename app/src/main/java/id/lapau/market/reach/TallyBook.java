package id.lapau.market.reach;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counts of each day. */
@Repository
class TallyBook {

    private final JdbcClient sql;

    TallyBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds to what was counted before; what no longer exists is left out. In the order of the rows, so that two that add never wait for each other. */
    @Transactional
    void add(Map<Moment, Integer> counts) {
        var moments = counts.keySet().stream().toList();
        sql.sql("""
                insert into market.tally as known (day, shop, product, kind, count)
                select t.day, t.shop, t.product, t.kind, t.count
                from unnest(:days::date[], :shops::uuid[], :products::uuid[], :kinds::text[], :counts::int[]) as t(day, shop, product, kind, count)
                where exists (select from market.shop s where s.id = t.shop) and (t.product is null or exists (select from market.product p where p.id = t.product and p.shop = t.shop))
                order by t.day, t.shop, t.product, t.kind
                on conflict (day, shop, product, kind) do update set count = known.count + excluded.count
                """)
                .param("days", moments.stream().map(Moment::day).map(LocalDate::toString).toArray(String[]::new))
                .param("shops", moments.stream().map(each -> each.shop().toString()).toArray(String[]::new))
                .param("products", moments.stream().map(each -> Objects.toString(each.product(), null)).toArray(String[]::new))
                .param("kinds", moments.stream().map(Moment::kind).toArray(String[]::new))
                .param("counts", moments.stream().map(counts::get).toArray(Integer[]::new)).update();
    }
}
