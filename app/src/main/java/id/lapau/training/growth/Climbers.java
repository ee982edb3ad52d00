package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.training.growth.ClimberViews.Counts;
import id.lapau.training.growth.ClimberViews.Found;
import id.lapau.training.growth.ClimberViews.Line;
import id.lapau.training.growth.ClimberViews.Search;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who rose and who fell in a time. */
@Repository
class Climbers {

    private record Row(Line line, int total) {}

    private final JdbcClient sql;

    Climbers(JdbcClient sql) {
        this.sql = sql;
    }

    Found search(Search wanted, Officer viewer, int offset, int limit) {
        var rows = sql.sql("""
                select b.id, b.title, b.line, b.owner_name, b.nagari, m.on_day, m.from_class, m.to_class, m.rose, m.cause,
                    exists (select from growth.handover h where h.business = b.id and h.undone_at is null) as given, count(*) over () as total
                from growth.move m join registry.business_read b on b.id = m.business
                where m.on_day between :from and :to and (:area = '' or b.area = :area) and (:nagari = '' or b.nagari = :nagari)
                    and (:line = '%%' or b.line ilike :line or b.name ilike :line) and (m.cause = 'LAW') = (:move = 'hukum')
                    and (:move not in ('naik', 'turun') or m.rose = (:move = 'naik'))
                order by m.on_day desc, m.rose desc, lower(b.title), b.id limit :limit offset :offset
                """)
                .param("from", wanted.dari()).param("to", wanted.sampai()).param("area", viewer.areaCode()).param("nagari", wanted.nagari())
                .param("line", Like.containing(wanted.usaha())).param("move", wanted.gerak()).param("limit", limit).param("offset", offset)
                .query((row, _) -> new Row(line(row), row.getInt("total"))).list();
        return new Found(rows.stream().map(Row::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("id"), row.getString("title"), row.getString("line"), row.getString("owner_name"),
                Regions.bundled().nameOf(row.getString("nagari")), row.getObject("on_day", LocalDate.class), row.getString("from_class"), row.getString("to_class"),
                row.getBoolean("rose"), row.getString("cause").equals("LAW"), row.getBoolean("given"));
    }

    Counts counts(Search wanted, Officer viewer) {
        return sql.sql("""
                with mine as (select b.id, coalesce(b.size_class, '') as size_class from registry.business_read b
                    where (:area = '' or b.area = :area) and (:nagari = '' or b.nagari = :nagari) and (:line = '%%' or b.line ilike :line or b.name ilike :line)),
                steps as (select m.rose from growth.move m join mine on mine.id = m.business where m.cause = 'BUSINESS' and m.on_day between :from and :to)
                select count(*) filter (where size_class = 'MICRO') as micro, count(*) filter (where size_class = 'SMALL') as small,
                    count(*) filter (where size_class = 'MEDIUM') as medium, count(*) filter (where size_class = 'LARGE') as large,
                    count(*) filter (where size_class = '') as unmeasured, (select count(*) from steps where rose) as rose, (select count(*) from steps where not rose) as fell
                from mine
                """)
                .param("area", viewer.areaCode()).param("nagari", wanted.nagari()).param("line", Like.containing(wanted.usaha())).param("from", wanted.dari())
                .param("to", wanted.sampai()).query((row, _) -> new Counts(row.getInt("micro"), row.getInt("small"), row.getInt("medium"), row.getInt("large"),
                        row.getInt("unmeasured"), row.getInt("rose"), row.getInt("fell"))).single();
    }

    /** What an officer takes along as a workbook to fill in. */
    record Blank(UUID id, String name, String line, String owner, String nagari) {}

    List<Blank> blanks(String nagari, Officer viewer) {
        return sql.sql("""
                select b.id, b.name, b.line, b.owner_name, b.nagari from registry.business_read b
                where (:area = '' or b.area = :area) and (:nagari = '' or b.nagari = :nagari)
                order by b.nagari, lower(b.owner_name), b.id
                """)
                .param("area", viewer.areaCode()).param("nagari", nagari)
                .query((row, _) -> new Blank(row.getObject("id", UUID.class), row.getString("name"), row.getString("line"), row.getString("owner_name"),
                        Regions.bundled().nameOf(row.getString("nagari")))).list();
    }
}
