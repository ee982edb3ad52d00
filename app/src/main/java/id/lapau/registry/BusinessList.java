package id.lapau.registry;

import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.identity.Officer;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessView.Obstacle;
import id.lapau.registry.BusinessView.Paper;
import id.lapau.registry.BusinessView.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds businesses; a nagari officer sees those whose owner lives in the own nagari. */
@Repository
class BusinessList {

    private record Row(BusinessLine line, int total) {}

    private static final String LINE = """
            select b.id, b.name, b.line, coalesce(b.nagari, p.nagari) as nagari, coalesce(b.size_class, '') as size, p.id as owner, p.name as owner_name
            """;

    private final JdbcClient sql;

    BusinessList(JdbcClient sql) {
        this.sql = sql;
    }

    Found<BusinessLine> search(String text, String nagari, String size, Officer viewer, int offset) {
        var rows = sql.sql(LINE + """
                , count(*) over () as total from registry.business b join registry.person p on p.id = b.owner
                where (:area = '' or p.nagari = :area) and (:nagari = '' or coalesce(b.nagari, p.nagari) = :nagari) and (:size = '' or b.size_class = :size)
                    and (:text = '%%' or b.line ilike :text or b.name ilike :text or p.name ilike :text)
                order by lower(coalesce(nullif(b.name, ''), b.line)), b.id limit :limit offset :offset
                """)
                .param("area", viewer.areaCode()).param("nagari", nagari).param("size", size)
                .param("text", Like.containing(text)).param("limit", Found.PAGE).param("offset", offset)
                .query((row, _) -> new Row(line(row), row.getInt("total"))).list();
        return new Found<>(rows.stream().map(Row::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    List<BusinessLine> of(UUID owner) {
        return sql.sql(LINE + "from registry.business b join registry.person p on p.id = b.owner where p.id = :owner order by b.created_at, b.id")
                .param("owner", owner).query((row, _) -> line(row)).list();
    }

    private static BusinessLine line(ResultSet row) throws SQLException {
        return new BusinessLine(row.getString("id"), row.getString("name"), row.getString("line"), Regions.bundled().nameOf(row.getString("nagari")),
                row.getString("size"), row.getString("owner"), row.getString("owner_name"));
    }

    Optional<BusinessView> find(UUID id, Officer viewer) {
        return sql.sql(LINE + """
                , b.address, b.nib, b.sku from registry.business b join registry.person p on p.id = b.owner
                where b.id = :id and (:area = '' or p.nagari = :area)
                """)
                .param("id", id).param("area", viewer.areaCode())
                .query((row, _) -> new BusinessView(line(row), row.getString("address"), row.getString("nib"), row.getString("sku"),
                        snapshots(id), obstacles(id), papers(id))).optional();
    }

    private List<Snapshot> snapshots(UUID business) {
        return sql.sql("select as_of, yearly_sales, net_assets, size_class, law, source_ref from registry.business_snapshot where business = :id order by as_of desc, recorded_at desc")
                .param("id", business)
                .query((row, _) -> new Snapshot(row.getObject("as_of", LocalDate.class), rupiah(row, "yearly_sales"), rupiah(row, "net_assets"),
                        row.getString("size_class"), row.getString("law"), row.getString("source_ref").replace("!", " › "))).list();
    }

    private static @Nullable Rupiah rupiah(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : new Rupiah(amount);
    }

    private List<Obstacle> obstacles(UUID business) {
        return sql.sql("select kind, note, noted_on, noted_by_name, solved_on from registry.obstacle where business = :id order by noted_on desc, id desc")
                .param("id", business)
                .query((row, _) -> new Obstacle(row.getString("kind"), row.getString("note"), row.getObject("noted_on", LocalDate.class),
                        row.getString("noted_by_name"), row.getObject("solved_on", LocalDate.class))).list();
    }

    private List<Paper> papers(UUID business) {
        return sql.sql("select kind, title, dated, kept_at from registry.document where business = :id order by added_at desc")
                .param("id", business)
                .query((row, _) -> new Paper(row.getString("kind"), row.getString("title"), row.getObject("dated", LocalDate.class), row.getString("kept_at"))).list();
    }

    void addObstacle(UUID business, String kind, String note, LocalDate on, Officer by) {
        sql.sql("insert into registry.obstacle (business, kind, note, noted_on, noted_by, noted_by_name) values (:business, :kind, :note, :on, :by, :name)")
                .param("business", business).param("kind", kind).param("note", note).param("on", on).param("by", by.id()).param("name", by.name()).update();
    }
}
