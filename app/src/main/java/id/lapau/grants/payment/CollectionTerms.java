package id.lapau.grants.payment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Within how many months of the transfer a grant must be collected, by programme and day. */
@Repository
public class CollectionTerms {

    /** @param programme empty where it holds for every programme without a term of its own */
    public record Term(String programme, LocalDate validFrom, int months, String source) {}

    private final JdbcClient sql;

    CollectionTerms(JdbcClient sql) {
        this.sql = sql;
    }

    List<Term> all() {
        return sql.sql("select programme, valid_from, months, source from grants.collection_term order by programme, valid_from").query((row, _) ->
                new Term(row.getString("programme"), row.getObject("valid_from", LocalDate.class), row.getInt("months"), row.getString("source"))).list();
    }
}
