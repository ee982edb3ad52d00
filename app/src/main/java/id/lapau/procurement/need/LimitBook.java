package id.lapau.procurement.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated limits on buying. */
@Repository
class LimitBook {

    private final JdbcClient sql;

    LimitBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** What counts on a day. */
    BuyingRules on(LocalDate day) {
        return new BuyingRules(day, sql.sql("select * from procurement.limits_on(:day) order by kind, most nulls last").param("day", day).query((row, _) -> limit(row)).list());
    }

    private static Limit limit(ResultSet row) throws SQLException {
        return new Limit(Limit.Kind.valueOf(row.getString("kind")), row.getString("code"), row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class),
                row.getObject("most", Long.class), row.getObject("share", Integer.class), row.getString("source"), row.getBoolean("verified"));
    }
}
