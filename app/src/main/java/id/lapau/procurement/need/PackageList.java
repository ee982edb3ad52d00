package id.lapau.procurement.need;

import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds packages. */
@Repository
class PackageList {

    private record Row(PackageView.Line line, int found) {}

    private final JdbcClient sql;

    PackageList(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param current page, from 1; 0 for all of them */
    PackageView.Lines search(PackageView.Filter filter, int current) {
        var rows = sql.sql("""
                select k.*, count(l.id) as lines, coalesce(sum(l.quantity), 0) as pieces, coalesce(sum(l.quantity * l.ceiling), 0) as value, max(l.deadline) as last, count(*) over () as found
                from procurement.package k left join procurement.package_line l on l.package = k.id
                where (:state = '' or k.state = :state) and (:text = '%%' or k.number ilike :text or k.title ilike :text
                    or exists (select from procurement.package_line s join procurement.item i on i.id = s.item where s.package = k.id and i.name ilike :text))
                group by k.id order by case when :sort = 'batas' then k.offers_until end, case when :sort = 'nilai' then sum(l.quantity * l.ceiling) end desc nulls last, k.created_at desc, k.id
                limit :limit offset :offset
                """).param("state", filter.keadaan()).param("text", Like.containing(filter.cari())).param("sort", filter.urut())
                .param("limit", current == 0 ? Integer.MAX_VALUE : PackageView.Lines.PAGE).param("offset", Math.max(0, current - 1) * (long) PackageView.Lines.PAGE)
                .query((row, _) -> new Row(line(row), row.getInt("found"))).list();
        return new PackageView.Lines(rows.stream().map(Row::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    private static PackageView.Line line(ResultSet row) throws SQLException {
        return new PackageView.Line(row.getObject("id", UUID.class), row.getString("number"), row.getString("title"), PackageState.valueOf(row.getString("state")),
                row.getBoolean("emergency"), row.getInt("lines"), row.getInt("pieces"), row.getLong("value"), row.getObject("offers_until", LocalDate.class),
                row.getObject("last", LocalDate.class), row.getTimestamp("created_at").toInstant());
    }

    /** @param over packages whose days for offers are over and that are not closed yet */
    record Figures(int open, int over) {}

    Figures figures(LocalDate today) {
        return sql.sql("select count(*) as open, count(*) filter (where offers_until < :today) as over from procurement.package where state = 'OPEN'").param("today", today)
                .query((row, _) -> new Figures(row.getInt("open"), row.getInt("over"))).single();
    }
}
