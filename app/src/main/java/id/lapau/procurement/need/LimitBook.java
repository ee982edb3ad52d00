package id.lapau.procurement.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated limits on buying. */
@Repository
class LimitBook {

    private final JdbcClient sql;

    LimitBook(JdbcClient sql) {
        this.sql = sql;
    }

    List<Limit> all() {
        return sql.sql("select * from procurement.buying_limit order by array_position(array['FORM', 'DIRECT', 'SMALL', 'EMERGENCY'], kind), most nulls last, from_day")
                .query((row, _) -> limit(row)).list();
    }

    private static Limit limit(ResultSet row) throws SQLException {
        return new Limit(Limit.Kind.valueOf(row.getString("kind")), row.getString("code"), row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class),
                row.getObject("most", Long.class), row.getObject("share", Integer.class), row.getString("source"), row.getBoolean("verified"));
    }

    /** What counts on a day. */
    BuyingRules on(LocalDate day) {
        return new BuyingRules(day, all().stream().filter(limit -> limit.on(day)).toList());
    }
}
