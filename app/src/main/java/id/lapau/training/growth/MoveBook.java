package id.lapau.training.growth;

import id.lapau.kernel.Rupiah;
import id.lapau.training.growth.Ladder.Move;
import id.lapau.training.growth.Ladder.Stand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how businesses stood, and keeps the steps they made. */
@Repository
class MoveBook {

    private final JdbcClient sql;

    MoveBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** What counts of each day, the oldest first; of all businesses when none is named. */
    Map<UUID, List<Stand>> stands(Collection<UUID> businesses) {
        var stands = new LinkedHashMap<UUID, List<Stand>>();
        sql.sql("""
                select distinct on (business, as_of) business, as_of, yearly_sales, net_assets from registry.business_snapshot
                where cardinality(:ids::uuid[]) = 0 or business = any(:ids::uuid[]) order by business, as_of, revision desc, recorded_at desc, id desc
                """)
                .param("ids", ids(businesses)).query(row -> { stands.computeIfAbsent(row.getObject("business", UUID.class), _ -> new ArrayList<>()).add(stand(row)); });
        return stands;
    }

    private static String[] ids(Collection<UUID> businesses) {
        return businesses.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(row.getObject("as_of", LocalDate.class), rupiah(row, "yearly_sales"), rupiah(row, "net_assets"));
    }

    static @Nullable Rupiah rupiah(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : new Rupiah(amount);
    }

    /** The steps of these businesses instead of those kept so far; of all when none is named. */
    void replace(Collection<UUID> businesses, Map<UUID, List<Move>> moves) {
        sql.sql("delete from growth.move where cardinality(:ids::uuid[]) = 0 or business = any(:ids::uuid[])").param("ids", ids(businesses)).update();
        record Step(UUID business, Move move) {}
        var all = moves.entrySet().stream().flatMap(of -> of.getValue().stream().map(move -> new Step(of.getKey(), move))).toList();
        if (all.isEmpty()) return;
        Function<Function<Step, Object>, String[]> column = of -> all.stream().map(step -> of.apply(step).toString()).toArray(String[]::new);
        sql.sql("""
                insert into growth.move (business, on_day, from_class, to_class, cause, rose)
                select * from unnest(:ids::uuid[], :days::date[], :from, :to, :causes, :rose::boolean[]) on conflict do nothing
                """)
                .param("ids", column.apply(Step::business)).param("days", column.apply(step -> step.move.on())).param("from", column.apply(step -> step.move.from()))
                .param("to", column.apply(step -> step.move.to())).param("causes", column.apply(step -> step.move.cause())).param("rose", column.apply(step -> step.move.rose())).update();
    }
}
