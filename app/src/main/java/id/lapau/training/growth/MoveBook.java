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

    private static final String STANDING = "select business, as_of, yearly_sales, net_assets from registry.standing_read ";
    private static final String IN_ORDER = "order by business, as_of";

    private final JdbcClient sql;

    MoveBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** What counts of each day, the oldest first; of all businesses when none is named. */
    Map<UUID, List<Stand>> stands(Collection<UUID> businesses) {
        var stands = new LinkedHashMap<UUID, List<Stand>>();
        asked(STANDING, IN_ORDER, businesses).query(row -> { stands.computeIfAbsent(row.getObject("business", UUID.class), _ -> new ArrayList<>(12)).add(stand(row)); });
        return stands;
    }

    /** Two statements, because one that also asked whether any is named would be planned for all of them. */
    private JdbcClient.StatementSpec asked(String what, String how, Collection<UUID> businesses) {
        return businesses.isEmpty() ? sql.sql(what + how) : sql.sql(what + "where business = any(:ids::uuid[]) " + how).param("ids", ids(businesses));
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
        asked("delete from growth.move ", "", businesses).update();
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
