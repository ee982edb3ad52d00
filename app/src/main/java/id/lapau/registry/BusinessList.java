package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.linkage.PersonNames;
import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds businesses; a nagari officer sees those whose owner lives in the own nagari. */
@Repository
class BusinessList {

    private record Row(BusinessLine line, int total) {}

    static final String LINE = """
            select b.id, b.name, b.line, coalesce(b.nagari, p.nagari) as nagari, coalesce(b.size_class, '') as size, p.id as owner, p.name as owner_name
            """;

    private final JdbcClient sql;

    BusinessList(JdbcClient sql) {
        this.sql = sql;
    }

    Found<BusinessLine> search(BusinessSearch wanted, Officer viewer, int offset, int limit) {
        var rows = sql.sql(LINE + """
                , count(*) over () as total from registry.business b join registry.person p on p.id = b.owner
                left join registry.kbli k on k.edition = b.kbli_edition and k.code = b.kbli_code
                where (:area = '' or p.nagari = :area) and (:nagari = '' or coalesce(b.nagari, p.nagari) = :nagari) and (:size = '' or b.size_class = :size)
                    and (:text = '%%' or b.line ilike :text or b.name ilike :text or p.name ilike :text
                        or :normal <> '' and (:normal <% p.name_normal or p.name_sound = nullif(:sound, '')))
                    and (:line = '%%' or b.line ilike :line or b.kbli_code like :line or k.title ilike :line)
                order by case when :sort = 'baru' then b.created_at end desc nulls last, case when :sort = 'nagari' then coalesce(b.nagari, p.nagari) end,
                    case when :sort = 'pemilik' then p.name_normal end, lower(coalesce(nullif(b.name, ''), b.line)), b.id limit :limit offset :offset
                """)
                .param("area", viewer.areaCode()).param("nagari", wanted.nagari()).param("size", wanted.skala()).param("text", Like.containing(wanted.cari()))
                .param("normal", PersonNames.normal(wanted.cari())).param("sound", PersonNames.soundKey(wanted.cari()))
                .param("line", Like.containing(wanted.usaha())).param("sort", wanted.urut()).param("limit", limit).param("offset", offset)
                .query((row, _) -> new Row(line(row), row.getInt("total"))).list();
        return new Found<>(rows.stream().map(Row::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    List<BusinessLine> of(UUID owner) {
        return sql.sql(LINE + "from registry.business b join registry.person p on p.id = b.owner where p.id = :owner order by b.created_at, b.id")
                .param("owner", owner).query((row, _) -> line(row)).list();
    }

    static BusinessLine line(ResultSet row) throws SQLException {
        return new BusinessLine(row.getString("id"), row.getString("name"), row.getString("line"), Regions.bundled().nameOf(row.getString("nagari")),
                row.getString("size"), row.getString("owner"), row.getString("owner_name"));
    }
}
