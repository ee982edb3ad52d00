package id.lapau.market.reach;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Few figures for the front page. */
@Repository
class ReachFigures {

    private final JdbcClient sql;

    ReachFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param views of the last thirty days, {@code viewsBefore} of the thirty before */
    record Month(long shops, long views, long viewsBefore) {}

    Month lastMonth(LocalDate today) {
        return sql.sql("""
                select (select count(*) from market.shop where state = 'LIVE') as shops, coalesce(sum(count) filter (where day > :today::date - 30), 0) as views,
                    coalesce(sum(count) filter (where day <= :today::date - 30), 0) as views_before
                from market.tally where kind = 'VIEW' and day > :today::date - 60 and day <= :today
                """).param("today", today).query(Month.class).single();
    }
}
