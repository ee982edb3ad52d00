package id.lapau.grants.intake;

import id.lapau.grants.intake.HandIns.Upload;
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

    /** A sheet of it: its header and mapping as they stand now; without a mapping it holds no table. */
    record WaitingSheet(UUID id, int position, List<Integer> headerRows, @Nullable Mapping mapping, @Nullable String excludedReason) {}

    /** A sheet and where it came from. */
    record SheetOf(UUID id, UUID intake, Upload upload, String file, String sha256, int position, List<Integer> headerRows, Mapping mapping, MappingState state) {}

    private static final String SHEET_OF = """
            select s.id, s.position, s.header_rows, s.mapping::text, s.mapping_state, f.intake, f.name, f.sha256, u.id as upload,
                   u.position as upload_position, u.name as upload_name, u.size as upload_size
            from grants.intake_sheet s join grants.intake_file f on f.id = s.intake_file join grants.intake_upload u on u.id = f.upload
            """;

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
                select id, position, header_rows, mapping::text, mapping_state, excluded_reason from grants.intake_sheet
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
        return sql.sql(SHEET_OF + "where s.id = :id").param("id", sheet).query(FoundFiles::sheetOf).optional();
    }

    /** The sheet itself, those of its intake with the same headings, and those in which no table was found yet. */
    List<SheetOf> touchedBy(UUID sheet) {
        return sql.sql(SHEET_OF + """
                join grants.intake_sheet this on this.id = :sheet join grants.intake_file mine on mine.id = this.intake_file
                where f.intake = mine.intake and (s.id = this.id or s.signature = this.signature or s.mapping_state = 'NONE')
                order by s.id <> this.id, f.number, s.position""")
                .param("sheet", sheet).query(FoundFiles::sheetOf).list();
    }

    /** Gives every sheet of an intake with the headings of this one the mapping; returns how many. */
    int map(UUID sheet, Mapping mapping) {
        return sql.sql("""
                update grants.intake_sheet s set mapping = :mapping::jsonb, mapping_state = 'CONFIRMED'
                from grants.intake_file f, grants.intake_sheet this join grants.intake_file mine on mine.id = this.intake_file
                where this.id = :sheet and f.id = s.intake_file and f.intake = mine.intake and (s.id = this.id or s.signature = this.signature)""")
                .param("mapping", mapping.json()).param("sheet", sheet).update();
    }

    /** Moves the header of one sheet to where an officer sees it. */
    void moveHeader(UUID sheet, List<Integer> headerRows) {
        sql.sql("update grants.intake_sheet set header_rows = :rows, signature = null where id = :id")
                .param("rows", headerRows.toArray(Integer[]::new)).param("id", sheet).update();
    }

    /** Stores what was found in a sheet when it was read once more. */
    void foundAgain(UUID sheet, Workbooks.Found found) {
        sql.sql("""
                update grants.intake_sheet set header_rows = :headers, signature = :signature, mapping = :mapping::jsonb, mapping_state = :state,
                       shown_sealed = :shown, data_rows = :data, skipped_rows = :skipped
                where id = :id""")
                .param("headers", found.headerRows().toArray(Integer[]::new)).param("signature", found.signature())
                .param("mapping", found.mapping().json()).param("state", found.state().name()).param("shown", vault.seal(found.shown().json()))
                .param("data", found.dataRows()).param("skipped", found.skippedRows()).param("id", sheet).update();
    }

    void exclude(UUID sheet, @Nullable String reason) {
        sql.sql("update grants.intake_sheet set excluded_reason = :reason where id = :id").param("reason", reason).param("id", sheet).update();
    }

    private static WaitingSheet sheet(ResultSet row, int number) throws SQLException {
        var mapped = !row.getString("mapping_state").equals(MappingState.NONE.name());
        return new WaitingSheet(row.getObject("id", UUID.class), row.getInt("position"), headerRows(row), mapped ? Mapping.of(row.getString("mapping")) : null,
                row.getString("excluded_reason"));
    }

    private static SheetOf sheetOf(ResultSet row, int number) throws SQLException {
        var upload = new Upload(row.getObject("upload", UUID.class), row.getInt("upload_position"), row.getString("upload_name"), row.getLong("upload_size"));
        return new SheetOf(row.getObject("id", UUID.class), row.getObject("intake", UUID.class), upload, row.getString("name"), row.getString("sha256"),
                row.getInt("position"), headerRows(row), Mapping.of(row.getString("mapping")), MappingState.valueOf(row.getString("mapping_state")));
    }

    static List<Integer> headerRows(ResultSet row) throws SQLException {
        return List.of((Integer[]) row.getArray("header_rows").getArray());
    }
}
