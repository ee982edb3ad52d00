package id.lapau.grants.intake;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.RowViews.Left;
import id.lapau.grants.intake.RowViews.LeftRows;
import id.lapau.grants.intake.RowViews.Row;
import id.lapau.grants.intake.RowViews.Rows;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of an intake: those that became proposals, as understood, and those that did not, with the reason. */
@Repository
class RowPages {

    private final JdbcClient sql;
    private final Vault vault;

    RowPages(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @param only {@code misread}, {@code doubtful}, {@code no-nagari} or empty for all; @param sort {@code name} or the order of the workbooks */
    Rows rows(UUID intake, String search, String only, String sort, int page) {
        record Found(Row row, int found) {}
        var order = sort.equals("name") ? "lower(name), seq" : "seq";
        var rows = sql.sql("""
                select applicant_sealed, nagari_code, recognition, state, count(*) over () as found
                from grants.proposal
                where intake = :intake and (:search = '' or name ilike :like)
                  and (:only = '' or :only = 'misread' and misreads > 0 or :only = 'doubtful' and recognition = 'DOUBTFUL'
                       or :only = 'no-nagari' and nagari_code is null)
                order by\s""" + order + " limit :size offset :from")
                .param("intake", intake).param("search", search).param("like", Like.containing(search))
                .param("only", only).param("size", IntakeViews.PAGE).param("from", (page - 1) * IntakeViews.PAGE)
                .query((row, _) -> new Found(row(row), row.getInt("found"))).list();
        return new Rows(rows.stream().map(Found::row).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    LeftRows left(UUID intake, String kind, int page) {
        record Found(Left row, int found) {}
        var rows = sql.sql("""
                select r.file, r.sheet, r.row, r.kind, r.reason, r.shown_sealed, count(*) over () as found
                from grants.intake_row r join grants.intake_file f on f.id = r.intake_file
                where r.intake = :intake and (:kind = '' or r.kind = :kind)
                order by f.number, r.sheet, r.row, r.id limit :size offset :from""")
                .param("intake", intake).param("kind", kind).param("size", IntakeViews.PAGE).param("from", (page - 1) * IntakeViews.PAGE)
                .query((row, _) -> new Found(left(row), row.getInt("found"))).list();
        return new LeftRows(rows.stream().map(Found::row).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    /** All of them, one after the other; close the stream. */
    Stream<Left> allLeft(UUID intake, String kind) {
        return sql.sql("""
                select r.file, r.sheet, r.row, r.kind, r.reason, r.shown_sealed
                from grants.intake_row r join grants.intake_file f on f.id = r.intake_file
                where r.intake = :intake and (:kind = '' or r.kind = :kind)
                order by f.number, r.sheet, r.row, r.id""")
                .param("intake", intake).param("kind", kind).query((row, _) -> left(row)).stream();
    }

    static String nagariName(@Nullable RegionCode code) {
        return code == null ? "" : Regions.bundled().find(code.code()).map(Regions.Region::name).orElse(code.code());
    }

    private Row row(ResultSet row) throws SQLException {
        var code = row.getString("nagari_code");
        return new Row(ApplicantJson.read(vault.open(row.getBytes("applicant_sealed"))), nagariName(code == null ? null : new RegionCode(code)),
                row.getString("recognition"), ProposalState.valueOf(row.getString("state")));
    }

    private Left left(ResultSet row) throws SQLException {
        var kind = ListedRow.Kind.valueOf(row.getString("kind"));
        var reason = row.getString("reason");
        return new Left(new RowRef(row.getString("file"), row.getString("sheet"), row.getInt("row")), kind.messageKey(),
                ListedRow.reasonKey(kind, reason), kind == ListedRow.Kind.EXCLUDED ? reason : "", vault.open(row.getBytes("shown_sealed")));
    }
}
