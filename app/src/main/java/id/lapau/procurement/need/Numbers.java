package id.lapau.procurement.need;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of papers such as {@code PKT/2026/0001}: from 1 in each year, without gaps, however many officers ask at once. */
@Repository
public class Numbers {

    private final JdbcClient sql;

    Numbers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The next number, in the caller's transaction; nobody else gets one of this series until that ends.
     *
     * @param series such as {@code PKT}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series, int year) {
        int number = sql.sql("""
                insert into procurement.number (series, year, last) values (:series, :year, 1)
                on conflict (series, year) do update set last = procurement.number.last + 1 returning last
                """).param("series", series).param("year", year).query(Integer.class).single();
        return "%s/%d/%04d".formatted(series, year, number);
    }
}
