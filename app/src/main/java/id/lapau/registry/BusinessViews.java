package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessView.Facts;
import id.lapau.registry.BusinessView.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the page of a business shows. */
@Repository
class BusinessViews {

    private final JdbcClient sql;
    private final Obstacles obstacles;
    private final Documents documents;
    private final History history;

    BusinessViews(JdbcClient sql, Obstacles obstacles, Documents documents, History history) {
        this.sql = sql;
        this.obstacles = obstacles;
        this.documents = documents;
        this.history = history;
    }

    Optional<BusinessView> find(UUID id, Officer viewer) {
        return sql.sql(BusinessList.LINE + """
                , b.address, b.nib, b.sku, b.started_on, b.standing, b.seen_on, b.kbli_edition, b.kbli_code, k.title as kbli_title, b.source_kind, b.source_ref
                from registry.business b join registry.person p on p.id = b.owner
                left join registry.kbli k on k.edition = b.kbli_edition and k.code = b.kbli_code
                where b.id = :id and (:area = '' or p.nagari = :area)
                """)
                .param("id", id).param("area", viewer.areaCode()).query((row, _) -> view(id, row)).optional();
    }

    private BusinessView view(UUID id, ResultSet row) throws SQLException {
        var facts = new Facts(row.getString("address"), row.getString("nib"), row.getString("sku"), row.getObject("started_on", LocalDate.class),
                standing(row), row.getObject("seen_on", LocalDate.class));
        return new BusinessView(BusinessList.line(row), facts, kbli(row), source(row), snapshots(id), obstacles.of(id), documents.of(id), history.ofBusiness(id));
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        var standing = row.getString("standing");
        return standing == null ? null : Standing.valueOf(standing);
    }

    private static @Nullable Kbli kbli(ResultSet row) throws SQLException {
        var code = row.getString("kbli_code");
        return code == null ? null : new Kbli(row.getString("kbli_edition"), code, Objects.toString(row.getString("kbli_title"), ""));
    }

    private static @Nullable Source source(ResultSet row) throws SQLException {
        var kind = row.getString("source_kind");
        return kind == null ? null : new Source(Source.Kind.valueOf(kind), row.getString("source_ref"));
    }

    private List<Snapshot> snapshots(UUID business) {
        return sql.sql("""
                select as_of, yearly_sales, net_assets, size_class, law, source_kind, source_ref
                from registry.business_snapshot where business = :id order by as_of desc, revision desc, recorded_at desc
                """)
                .param("id", business)
                .query((row, _) -> new Snapshot(row.getObject("as_of", LocalDate.class), rupiah(row, "yearly_sales"), rupiah(row, "net_assets"),
                        row.getString("size_class"), row.getString("law"), Objects.requireNonNull(source(row)))).list();
    }

    private static @Nullable Rupiah rupiah(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : new Rupiah(amount);
    }
}
