package id.lapau.owner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the own businesses stood and what hindered them, as the office was told. */
@Repository
class OwnHistoryBook {

    private final JdbcClient sql;

    OwnHistoryBook(JdbcClient sql) {
        this.sql = sql;
    }

    List<Map<String, Object>> stood(List<UUID> businesses) {
        return sql.sql("""
                select business, as_of, monthly_sales, yearly_sales, net_assets, workers, array_to_string(channels, ', ') as channels, array_to_string(permits, ', ') as permits, size_class, source_kind
                from registry.snapshot_read where business = any(:ids) and standing order by business, as_of
                """).param("ids", businesses.toArray(UUID[]::new)).query().listOfRows();
    }

    List<Map<String, Object>> hindered(List<UUID> businesses) {
        return sql.sql("select business, kind, noted_on, solved_on from registry.obstacle_history_read where business = any(:ids) order by business, noted_on, id")
                .param("ids", businesses.toArray(UUID[]::new)).query().listOfRows();
    }
}
