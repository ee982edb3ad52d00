package id.lapau.procurement.need;

import id.lapau.platform.Like;
import id.lapau.procurement.need.Need.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What offices ask for. */
@Repository
class NeedBook {

    private static final String NEED = """
            select n.*, o.name as office_name, i.name as item_name, i.unit, p.name as place_name, k.id as package, k.number as package_number, count(*) over () as found,
                sum(n.quantity * n.ceiling) over () as total
            from procurement.need n join procurement.office o on o.id = n.office join procurement.item i on i.id = n.item join procurement.place p on p.id = n.place
            left join procurement.package_line l on l.id = n.package_line left join procurement.package k on k.id = l.package
            """;

    private record Row(Need need, int found, long total) {}

    private final JdbcClient sql;

    NeedBook(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param own     the only office whose needs may be seen; empty for all
     * @param current page, from 1; 0 for all of them
     */
    Need.Lines search(Need.Filter filter, String own, int current) {
        var rows = sql.sql(NEED + """
                where (:own = '' or n.office::text = :own) and (:office = '' or n.office::text = :office) and (:item = '' or n.item::text = :item) and (:state = '' or n.state = :state)
                    and (:text = '%%' or n.number ilike :text or i.name ilike :text or o.name ilike :text or p.name ilike :text or n.budget_line ilike :text)
                order by case when :sort = 'batas' then n.deadline end, case when :sort = 'nilai' then n.quantity * n.ceiling end desc,
                    case when :sort = 'kantor' then lower(o.name) end, n.created_at desc, n.id limit :limit offset :offset
                """).param("own", own).param("office", filter.kantor()).param("item", filter.barang()).param("state", filter.keadaan()).param("text", Like.containing(filter.cari()))
                .param("sort", filter.urut()).param("limit", current == 0 ? Integer.MAX_VALUE : Need.Lines.PAGE).param("offset", Math.max(0, current - 1) * (long) Need.Lines.PAGE)
                .query((row, _) -> new Row(need(row), row.getInt("found"), row.getLong("total"))).list();
        return new Need.Lines(rows.stream().map(Row::need).toList(), rows.isEmpty() ? 0 : rows.getFirst().found(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    Optional<Need> find(UUID id) {
        return sql.sql(NEED + "where n.id = :id").param("id", id).query((row, _) -> need(row)).optional();
    }

    /** Of a package, in the order of their numbers. */
    List<Need> in(UUID packageId) {
        return sql.sql(NEED + "where k.id = :id order by n.number").param("id", packageId).query((row, _) -> need(row)).list();
    }

    /** Holds the rows, in the order of their identifiers, until the transaction ends. */
    List<Need> locked(Collection<UUID> ids) {
        var all = ids.stream().map(UUID::toString).toArray(String[]::new);
        sql.sql("select id from procurement.need where id = any(:ids::uuid[]) order by id for update").param("ids", all).query(UUID.class).list();
        return sql.sql(NEED + "where n.id = any(:ids::uuid[]) order by n.id").param("ids", all).query((row, _) -> need(row)).list();
    }

    private static Need need(ResultSet row) throws SQLException {
        var inPackage = row.getObject("package", UUID.class);
        return new Need(row.getObject("id", UUID.class), row.getString("number"), named(row, "office", "office_name"), named(row, "item", "item_name"), row.getString("unit"),
                named(row, "place", "place_name"), row.getInt("quantity"), row.getObject("deadline", LocalDate.class), row.getLong("ceiling"), row.getString("budget_line"), row.getString("note"),
                NeedState.valueOf(row.getString("state")), inPackage == null ? null : new Named(inPackage, row.getString("package_number")), row.getString("reason"), row.getInt("version"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Named named(ResultSet row, String id, String name) throws SQLException {
        return new Named(row.getObject(id, UUID.class), row.getString(name));
    }

    UUID add(String number, NeedForm form, UUID by, Instant at) {
        return filled("""
                insert into procurement.need (number, office, item, place, quantity, deadline, ceiling, budget_line, note, state, asked_by, created_at)
                values (:number, :office, :item, :place, :quantity, :deadline, :ceiling, :budget, :note, 'DRAFT', :by, :at) returning id
                """, form).param("number", number).param("by", by).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    private JdbcClient.StatementSpec filled(String statement, NeedForm form) {
        return sql.sql(statement).param("office", form.office()).param("item", form.item()).param("place", form.place()).param("quantity", form.pieces()).param("deadline", form.deadline())
                .param("ceiling", form.price()).param("budget", form.budgetLine()).param("note", form.note());
    }

    void update(UUID id, NeedForm form) {
        filled("""
                update procurement.need set office = :office, item = :item, place = :place, quantity = :quantity, deadline = :deadline, ceiling = :ceiling, budget_line = :budget, note = :note,
                    version = version + 1 where id = :id
                """, form).param("id", id).update();
    }

    /** @param line of the package; null unless it becomes PACKAGED */
    void become(UUID id, NeedState state, @Nullable UUID line, String reason, Instant at) {
        sql.sql("""
                update procurement.need set state = :state, package_line = :line, reason = :reason, version = version + 1,
                    submitted_at = case when :state = 'SUBMITTED' then :at else submitted_at end where id = :id
                """).param("id", id).param("state", state.name()).param("line", line).param("reason", reason).param("at", Timestamp.from(at)).update();
    }

    /** How many are in each of these states for an office; of all offices when it is empty. */
    record Figures(int draft, int submitted, int packaged, int returned) {}

    Figures figures(String own) {
        return sql.sql("""
                select count(*) filter (where state = 'DRAFT') as draft, count(*) filter (where state = 'SUBMITTED') as submitted, count(*) filter (where state = 'PACKAGED') as packaged,
                    count(*) filter (where state = 'RETURNED') as returned from procurement.need where :own = '' or office::text = :own
                """).param("own", own).query((row, _) -> new Figures(row.getInt("draft"), row.getInt("submitted"), row.getInt("packaged"), row.getInt("returned"))).single();
    }
}
