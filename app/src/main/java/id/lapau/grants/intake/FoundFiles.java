package id.lapau.grants.intake;

import id.lapau.platform.Vault;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.Workbook;
import id.lapau.sheets.WorkbookReading.Unreadable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The workbooks and sheets that were found in what was handed in, and how their columns are understood. */
@Repository
class FoundFiles {

    private final JdbcClient sql;
    private final Vault vault;

    FoundFiles(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A readable workbook on its way in. {@code number} orders it among all files ever. */
    record Waiting(UUID id, long number, UUID upload, String name, String sha256) {}

    /** A sheet of it: its mapping as it stands now. */
    record WaitingSheet(UUID id, int position, @Nullable Mapping mapping, @Nullable String excludedReason, int dataRows) {}

    /** A sheet with what its mapping page needs. */
    record SheetOf(UUID id, UUID intake, String signature, int columns) {}

    void forgetFrom(UUID upload) {
        sql.sql("delete from grants.intake_file where upload = :upload").param("upload", upload).update();
    }

    void addUnreadable(UUID intake, UUID upload, long size, Unreadable unreadable) {
        sql.sql("""
                insert into grants.intake_file (intake, upload, name, size, state, problem, detail)
                values (:intake, :upload, :name, :size, 'UNREADABLE', :problem, :detail)""")
                .param("intake", intake).param("upload", upload).param("name", unreadable.file())
                .param("size", size).param("problem", unreadable.problem().name()).param("detail", unreadable.detail()).update();
    }

    UUID add(UUID intake, UUID upload, long size, Workbook workbook, @Nullable UUID earlier) {
        return sql.sql("""
                insert into grants.intake_file (intake, upload, name, sha256, size, format, state, earlier)
                values (:intake, :upload, :name, :sha256, :size, :format, :state, :earlier)
                returning id""")
                .param("intake", intake).param("upload", upload).param("name", workbook.file())
                .param("sha256", workbook.sha256()).param("size", size).param("format", workbook.format().name())
                .param("state", earlier == null ? "READABLE" : "SAME_FILE").param("earlier", earlier)
                .query(UUID.class).single();
    }

    void addSheet(UUID file, int position, Sheet sheet, Workbooks.Found found) {
        sql.sql("""
                insert into grants.intake_sheet (intake_file, position, name, hidden, header_rows, signature, mapping,
                                                 mapping_state, shown_sealed, data_rows, skipped_rows)
                values (:file, :position, :name, :hidden, :headers, :signature, :mapping::jsonb, :state, :shown, :data, :skipped)""")
                .param("file", file).param("position", position).param("name", sheet.name()).param("hidden", sheet.hidden())
                .param("headers", found.headerRows().toArray(Integer[]::new)).param("signature", found.signature())
                .param("mapping", found.mapping().json()).param("state", found.state().name())
                .param("shown", vault.seal(found.shown().json())).param("data", found.dataRows()).param("skipped", found.skippedRows())
                .update();
    }

    /** The first file with the same bytes that waits or is in for this programme. */
    Optional<UUID> sameFile(String programme, String sha256) {
        return first(programme, sha256, "READABLE", "TAKEN");
    }

    /** The first file with the same bytes that is in for this programme. */
    Optional<UUID> takenBefore(String programme, String sha256) {
        return first(programme, sha256, "TAKEN");
    }

    private Optional<UUID> first(String programme, String sha256, String... states) {
        return sql.sql("""
                select f.id from grants.intake_file f join grants.intake i on i.id = f.intake
                where f.sha256 = :sha256 and i.programme = :programme and f.state = any(:states) and i.state <> 'WITHDRAWN'
                order by f.number limit 1""")
                .param("sha256", sha256).param("programme", programme).param("states", states).query(UUID.class).optional();
    }

    List<Waiting> waiting(UUID intake) {
        return sql.sql("""
                select id, number, upload, name, sha256 from grants.intake_file
                where intake = :intake and state = 'READABLE' order by number""")
                .param("intake", intake)
                .query((row, _) -> new Waiting(row.getObject("id", UUID.class), row.getLong("number"), row.getObject("upload", UUID.class),
                        row.getString("name"), row.getString("sha256"))).list();
    }

    Map<Integer, WaitingSheet> sheets(UUID file) {
        return sql.sql("""
                select id, position, mapping::text, mapping_state, excluded_reason, data_rows from grants.intake_sheet
                where intake_file = :file order by position""")
                .param("file", file).query(FoundFiles::sheet).list().stream()
                .collect(Collectors.toMap(WaitingSheet::position, s -> s));
    }

    /** Data rows that will come in: of readable files, of sheets that were not left out. */
    long rowsWaiting(UUID intake) {
        return sql.sql("""
                select coalesce(sum(s.data_rows), 0) from grants.intake_sheet s join grants.intake_file f on f.id = s.intake_file
                where f.intake = :intake and f.state in ('READABLE', 'TAKEN') and s.excluded_reason is null""")
                .param("intake", intake).query(Long.class).single();
    }

    void taken(UUID file, int proposals) {
        sql.sql("update grants.intake_file set state = 'TAKEN', proposals = :proposals where id = :id")
                .param("proposals", proposals).param("id", file).update();
    }

    void cameBefore(UUID file, UUID earlier) {
        sql.sql("update grants.intake_file set state = 'SAME_FILE', earlier = :earlier where id = :id")
                .param("earlier", earlier).param("id", file).update();
    }

    Optional<SheetOf> sheet(UUID sheet) {
        return sql.sql("""
                select s.id, f.intake, coalesce(s.signature, '') as signature, s.shown_sealed
                from grants.intake_sheet s join grants.intake_file f on f.id = s.intake_file where s.id = :id""")
                .param("id", sheet)
                .query((row, _) -> new SheetOf(row.getObject("id", UUID.class), row.getObject("intake", UUID.class), row.getString("signature"),
                        SheetShown.of(vault.open(row.getBytes("shown_sealed"))).headings().size())).optional();
    }

    /** Gives every sheet of an intake with these headings the mapping; returns how many. */
    int map(UUID intake, String signature, Mapping mapping) {
        return sql.sql("""
                update grants.intake_sheet s set mapping = :mapping::jsonb, mapping_state = 'CONFIRMED'
                from grants.intake_file f where f.id = s.intake_file and f.intake = :intake and s.signature = :signature""")
                .param("mapping", mapping.json()).param("intake", intake).param("signature", signature).update();
    }

    void exclude(UUID sheet, @Nullable String reason) {
        sql.sql("update grants.intake_sheet set excluded_reason = :reason where id = :id").param("reason", reason).param("id", sheet).update();
    }

    private static WaitingSheet sheet(ResultSet row, int number) throws SQLException {
        var mapped = !row.getString("mapping_state").equals(MappingState.NONE.name());
        return new WaitingSheet(row.getObject("id", UUID.class), row.getInt("position"), mapped ? Mapping.of(row.getString("mapping")) : null,
                row.getString("excluded_reason"), row.getInt("data_rows"));
    }
}
