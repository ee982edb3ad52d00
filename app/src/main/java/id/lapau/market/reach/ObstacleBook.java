package id.lapau.market.reach;

import id.lapau.market.reach.MovementViews.Freed;
import id.lapau.market.reach.MovementViews.Hindered;
import id.lapau.market.reach.MovementViews.Search;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The obstacle 'marketing' of businesses, with and without a shop. */
@Repository
class ObstacleBook {

    private static final String NOTED = """
            noted as (
                select o.business, o.noted_on, o.solved_on, exists (select from market.shop s where s.business = o.business and s.state = 'LIVE') as sells
                from registry.obstacle_history_read o join registry.business_read b on b.id = o.business
                where o.kind = 'MARKETING' and (:nagari = '' or b.nagari = :nagari) and (:line = '' or coalesce(b.kbli_title, upper(left(b.line, 1)) || lower(substr(b.line, 2))) = :line))
            """;

    private final JdbcClient sql;

    ObstacleBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of businesses without and with an open shop. */
    List<Hindered> counts(Search search, YearMonth from, YearMonth to) {
        return sql.sql("with " + NOTED + """
                , business as (select business, bool_or(sells) as sells, bool_or(noted_on < :next and (solved_on is null or solved_on >= :next)) as open, bool_or(solved_on >= :from and solved_on < :next) as removed
                    from noted group by business)
                select w.sells, count(b.business) filter (where b.open) as open, count(b.business) filter (where b.removed and not b.open) as removed
                from (values (false), (true)) w(sells) left join business b on b.sells = w.sells group by 1 order by 1
                """).param("nagari", search.nagari()).param("line", search.usaha()).param("from", from.atDay(1)).param("next", to.plusMonths(1).atDay(1)).query(Hindered.class).list();
    }

    /** The businesses from which it was taken, the latest first, {@code most} at most. */
    List<Freed> removed(Search search, YearMonth from, YearMonth to, int most) {
        return sql.sql("with " + NOTED + """
                select b.title, b.nagari, n.noted_on, n.solved_on as removed_on, n.sells from noted n join registry.business_read b on b.id = n.business
                where n.solved_on >= :from and n.solved_on < :next order by n.solved_on desc, b.title, b.id limit :most
                """).param("nagari", search.nagari()).param("line", search.usaha()).param("from", from.atDay(1)).param("next", to.plusMonths(1).atDay(1)).param("most", most)
                .query(Freed.class).list();
    }
}
