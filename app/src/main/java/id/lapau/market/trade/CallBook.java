package id.lapau.market.trade;

import id.lapau.kernel.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls of officers to owners about an order. */
@Repository
public class CallBook {

    private final JdbcClient sql;

    CallBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** A call as it was noted. */
    public record Call(String note, String by, Instant at) {}

    void add(UUID order, String note, Actor by, Instant at) {
        sql.sql("insert into market.order_call (customer_order, note, by_id, by_name, at) values (:order, :note, :by, :name, :at)").param("order", order).param("note", note)
                .param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at)).update();
    }

    List<Call> of(UUID order) {
        return sql.sql("select * from market.order_call where customer_order = :order order by at desc").param("order", order)
                .query((row, _) -> new Call(row.getString("note"), row.getString("by_name"), row.getTimestamp("at").toInstant())).list();
    }
}
