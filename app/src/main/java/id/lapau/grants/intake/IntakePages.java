package id.lapau.grants.intake;

import id.lapau.grants.intake.IntakeViews.FileLine;
import id.lapau.grants.intake.IntakeViews.Listing;
import id.lapau.grants.intake.IntakeViews.SheetPage;
import id.lapau.grants.intake.IntakeViews.Summary;
import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import id.lapau.sheets.WorkbookReading;
import id.lapau.sheets.WorkbookReading.Unreadable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the intake pages show; each page is one query. A nagari officer sees what belongs to the own nagari. */
@Repository
class IntakePages {

    private static final String SUMMARY = """
            select i.id, i.programme, i.note, i.state, i.created_by_name, i.created_at, i.job, count(*) over () as found,
                   f.files, f.unreadable, f.same, s.sheets, s.unsure, s.data_rows, s.skipped, p.proposals
            from grants.intake i
            left join lateral (select count(*) as files, count(*) filter (where state = 'UNREADABLE') as unreadable,
                                      count(*) filter (where state = 'SAME_FILE') as same
                               from grants.intake_file where intake = i.id) f on true
            left join lateral (select count(*) filter (where s.mapping_state <> 'NONE' and s.excluded_reason is null) as sheets,
                                      count(*) filter (where s.excluded_reason is null
                                                             and (s.mapping_state = 'GUESSED' and not s.mapping ??& array['nik', 'name', 'line', 'phone']
                                                                  or s.mapping_state = 'NONE' and not exists (select 1 from grants.intake_sheet o
                                                                        where o.intake_file = s.intake_file and o.mapping_state <> 'NONE'))) as unsure,
                                      coalesce(sum(s.data_rows) filter (where s.excluded_reason is null), 0) as data_rows,
                                      coalesce(sum(s.skipped_rows), 0) as skipped
                               from grants.intake_sheet s join grants.intake_file sf on sf.id = s.intake_file where sf.intake = i.id) s on true
            left join lateral (select count(*) as proposals from grants.proposal where intake = i.id) p on true
            """;

    private final JdbcClient sql;
    private final Vault vault;

    IntakePages(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Listing list(String search, String programme, String state, int page, Officer officer) {
        record Found(Summary summary, int found) {}
        var rows = sql.sql(SUMMARY + """
                where (:search = '' or i.note ilike :like or i.created_by_name ilike :like
                       or exists (select 1 from grants.intake_file x where x.intake = i.id and x.name ilike :like))
                  and (:programme = '' or i.programme = :programme) and (:state = '' or i.state = :state)
                  and (:area = '' or i.area = :area)
                order by i.number desc limit :size offset :from""")
                .param("search", search).param("like", Like.containing(search))
                .param("programme", programme).param("state", state).param("area", area(officer))
                .param("size", IntakeViews.PAGE).param("from", (page - 1) * IntakeViews.PAGE)
                .query((row, number) -> new Found(summary(row, number), row.getInt("found"))).list();
        return new Listing(rows.stream().map(Found::summary).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    Optional<Summary> intake(UUID id, Officer officer) {
        return sql.sql(SUMMARY + "where i.id = :id and (:area = '' or i.area = :area)")
                .param("id", id).param("area", area(officer)).query(IntakePages::summary).optional();
    }

    List<FileLine> files(UUID intake) {
        return sql.sql("""
                select f.id, f.name, f.state, f.problem, f.detail, f.proposals, e.intake as earlier_intake, ei.created_at as earlier_at,
                       s.id as sheet, s.name as sheet_name, s.hidden, s.header_rows, s.mapping::text, s.mapping_state, s.data_rows,
                       s.skipped_rows, s.excluded_reason,
                       s.id is not null and bool_and(s.mapping_state = 'NONE') over (partition by f.id) as listless
                from grants.intake_file f
                left join grants.intake_sheet s on s.intake_file = f.id
                left join grants.intake_file e on e.id = f.earlier
                left join grants.intake ei on ei.id = e.intake
                where f.intake = :intake order by f.number, s.position""")
                .param("intake", intake).query(IntakePages::fileLine).list();
    }

    Optional<SheetPage> sheet(UUID intake, UUID sheet, Officer officer) {
        return sql.sql("""
                select s.*, s.mapping::text as mapping_text, f.name as file_name, i.id as intake, i.state,
                       (select count(*) from grants.intake_sheet o join grants.intake_file x on x.id = o.intake_file
                        where x.intake = i.id and o.signature = s.signature) as same_headings
                from grants.intake_sheet s join grants.intake_file f on f.id = s.intake_file join grants.intake i on i.id = f.intake
                where s.id = :sheet and i.id = :intake and (:area = '' or i.area = :area)""")
                .param("sheet", sheet).param("intake", intake).param("area", area(officer)).query(this::sheetPage).optional();
    }

    static String area(Officer officer) {
        return officer.area().map(RegionCode::code).orElse("");
    }

    private static Summary summary(ResultSet row, int number) throws SQLException {
        return new Summary(row.getObject("id", UUID.class), row.getString("programme"), row.getString("note"), IntakeState.valueOf(row.getString("state")),
                row.getString("created_by_name"), row.getTimestamp("created_at").toInstant(), row.getObject("job", UUID.class), row.getInt("files"),
                row.getInt("unreadable"), row.getInt("same"), row.getInt("sheets"), row.getInt("unsure"), row.getLong("data_rows"),
                row.getLong("skipped"), row.getLong("proposals"));
    }

    private static FileLine fileLine(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var problem = row.getString("problem");
        var sheet = row.getObject("sheet", UUID.class);
        var earlier = row.getTimestamp("earlier_at");
        var mapping = sheet == null ? null : Mapping.of(row.getString("mapping"));
        return new FileLine(row.getObject("id", UUID.class), name, FileState.valueOf(row.getString("state")),
                problem == null ? null : new Unreadable(name, WorkbookReading.Problem.valueOf(problem), row.getString("detail")),
                row.getObject("earlier_intake", UUID.class), earlier == null ? null : earlier.toInstant(), sheet,
                sheet == null ? "" : row.getString("sheet_name"), row.getBoolean("hidden"), sheet == null ? List.of() : FoundFiles.headerRows(row),
                sheet == null ? MappingState.NONE : MappingState.valueOf(row.getString("mapping_state")), mapping == null ? List.of() : mapping.missing(), row.getBoolean("listless"),
                mapping == null ? 0 : mapping.columns().size(), row.getInt("data_rows"), row.getInt("skipped_rows"),
                row.getString("excluded_reason"), row.getInt("proposals"));
    }

    private SheetPage sheetPage(ResultSet row, int number) throws SQLException {
        var shown = SheetShown.of(vault.open(row.getBytes("shown_sealed")));
        var mapping = Mapping.of(row.getString("mapping_text"));
        return new SheetPage(row.getObject("id", UUID.class), row.getObject("intake", UUID.class), IntakeState.valueOf(row.getString("state")),
                row.getString("file_name"), row.getString("name"), FoundFiles.headerRows(row),
                IntStream.range(0, shown.headings().size()).mapToObj(mapping::at).toList(), MappingState.valueOf(row.getString("mapping_state")),
                shown, row.getInt("data_rows"), row.getInt("skipped_rows"), row.getString("excluded_reason"), row.getInt("same_headings"));
    }
}
