package id.lapau.training.growth;

import id.lapau.training.growth.effect.Windows.Sold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What every business of the regency sold in each month. */
@Repository
class SalesBook {

    /**
     * One business.
     *
     * @param line  first three digits of its KBLI, or its line of business as written
     * @param sizes size class by day of the snapshot, the oldest first
     * @param sold  the oldest first
     */
    record Sales(UUID business, String line, String nagari, Map<YearMonth, String> sizes, List<Sold> sold) {

        /** The size class it had before a month; empty when none was known. */
        String sizeBefore(YearMonth month) {
            String size = "";
            for (var known : sizes.entrySet()) if (known.getKey().isBefore(month)) size = known.getValue();
            return size;
        }
    }

    private final JdbcClient sql;

    SalesBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of snapshots in these days. A year's sales count for its months where no month is told. */
    List<Sales> between(LocalDate first, LocalDate last) {
        var all = new LinkedHashMap<UUID, Sales>();
        sql.sql("""
                select s.business, s.as_of, s.size_class, coalesce(s.monthly_sales, s.yearly_sales / 12) as month, b.nagari,
                    coalesce('KBLI ' || left(b.kbli_code, 3), regexp_replace(lower(b.line), '[^a-z]+', ' ', 'g')) as line
                from registry.snapshot_read s join registry.business_read b on b.id = s.business
                where s.standing and s.as_of between :first and :last
                order by s.business, s.as_of
                """)
                .param("first", first).param("last", last).query(row -> { add(row, all); });
        return List.copyOf(all.values());
    }

    private static void add(ResultSet row, Map<UUID, Sales> all) throws SQLException {
        var business = row.getObject("business", UUID.class);
        var sales = all.computeIfAbsent(business, _ -> blank(row, business));
        var month = YearMonth.from(row.getObject("as_of", LocalDate.class));
        sales.sizes.put(month, row.getString("size_class"));
        long amount = row.getLong("month");
        if (amount > 0) sales.sold.add(new Sold(month, amount));
    }

    private static Sales blank(ResultSet row, UUID business) {
        try {
            return new Sales(business, row.getString("line").strip(), row.getString("nagari"), new LinkedHashMap<>(), new ArrayList<>());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
