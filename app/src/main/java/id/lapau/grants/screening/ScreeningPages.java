package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.screening.ScreeningViews.Change;
import id.lapau.grants.screening.ScreeningViews.Changes;
import id.lapau.grants.screening.ScreeningViews.Count;
import id.lapau.grants.screening.ScreeningViews.Filter;
import id.lapau.grants.screening.ScreeningViews.Listing;
import id.lapau.grants.screening.ScreeningViews.Waiting;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of screening show: the runs an officer started; what corrections changed since is told with the next. {@code area} is the only nagari the viewer may see, empty for the whole regency. */
@Repository
class ScreeningPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RUN = """
            select r.id, r.programme, coalesce(v.name, r.programme) as programme_name, r.programme_version, r.as_of, r.lists, r.changed, r.added,
                   r.screened_by_name, r.screened_at, count(*) over () as found,
                   (select count(*) from grants.screening_run k
                     where k.programme = r.programme and k.corrected is not null and k.screened_at > r.screened_at) as corrections,
                   case when :area = '' then r.rows else c.rows end as rows, case when :area = '' then r.eligible else c.eligible end as eligible,
                   case when :area = '' then r.review else c.review end as review, case when :area = '' then r.ineligible else c.ineligible end as ineligible
            from grants.screening_run r
            left join grants.programme_version v on v.code = r.programme and v.version = r.programme_version
            cross join lateral (
                select coalesce(sum(rows), 0) as rows, coalesce(sum(rows) filter (where decision = 'eligible'), 0) as eligible,
                       coalesce(sum(rows) filter (where decision = 'review'), 0) as review,
                       coalesce(sum(rows) filter (where decision = 'ineligible'), 0) as ineligible
                from grants.screening_count where run = r.id and code = '' and nagari_code = :area) c
            """;
    private static final String CHANGE = """
            select p.id, p.name, p.nagari_code, p.file, p.sheet, p.row, c.decision_before, c.decision_after, c.gone, c.found as found_codes,
                   count(*) over () as found
            from grants.screening_change c join grants.proposal p on p.id = c.proposal
            where c.run in (select k.id from grants.screening_run k join grants.screening_run r on r.programme = k.programme
                            where r.id = :run and (k.screened_at, k.id) <= (r.screened_at, r.id)
                              and k.screened_at > coalesce((select max(b.screened_at) from grants.screening_run b
                                    where b.programme = r.programme and b.corrected is null and (b.screened_at, b.id) < (r.screened_at, r.id)), '-infinity'))
              and (:area = '' or p.nagari_code = :area) and (:nagari = '' or p.nagari_code = :nagari)
              and (:finding = '' or :finding = any(c.gone) or :finding = any(c.found)) and (:to = '' or c.decision_after = :to)
            order by p.seq, p.id, c.run
            """;

    private final JdbcClient jdbc;

    ScreeningPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Programmes with proposals, that with most unscreened ones first. */
    List<Waiting> waiting(String area) {
        return jdbc.sql("""
                select p.programme, count(*) as rows, count(*) filter (where r.proposal is null) as fresh
                from grants.proposal p left join grants.screening_result r on r.proposal = p.id
                where p.state <> 'WITHDRAWN' and (:area = '' or p.nagari_code = :area)
                group by p.programme order by fresh desc, rows desc""")
                .param("area", area).query(Waiting.class).list();
    }

    Listing runs(String programme, String area, int page) {
        record Found(ScreeningRun run, int found) {}
        var rows = jdbc.sql(RUN + """
                where r.corrected is null and (:programme = '' or r.programme = :programme) order by r.screened_at desc, r.id desc limit :size offset :from""")
                .param("programme", programme).param("area", area).param("size", ScreeningViews.RUNS).param("from", (page - 1) * ScreeningViews.RUNS)
                .query((row, _) -> new Found(run(row), row.getInt("found"))).list();
        return new Listing(rows.stream().map(Found::run).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    Optional<ScreeningRun> run(UUID id, String area) {
        return jdbc.sql(RUN + "where r.id = :id").param("id", id).param("area", area).query((row, _) -> run(row)).optional();
    }

    /** The run of a programme that was stored last. */
    Optional<ScreeningRun> last(String programme, String area) {
        return runs(programme, area, 1).runs().stream().findFirst();
    }

    /** The run of the same programme before this one. */
    Optional<ScreeningRun> before(ScreeningRun run, String area) {
        return jdbc.sql(RUN + """
                where r.corrected is null and r.programme = :programme and (r.screened_at, r.id) < (select screened_at, id from grants.screening_run where id = :id)
                order by r.screened_at desc, r.id desc limit 1""")
                .param("programme", run.programme()).param("id", run.id()).param("area", area).query((row, _) -> run(row)).optional();
    }

    /** Rows by finding, of one nagari or of all, in the order of {@link ReasonCode}. */
    List<Count> byFinding(UUID run, Filter filter, String area) {
        return counts("code", "and code <> '' and (:nagari = '' or nagari_code = :nagari)", run, filter, area).stream()
                .sorted(java.util.Comparator.comparing(count -> ReasonCode.valueOf(count.of()))).toList();
    }

    /** Rows by nagari, all or those with one finding, in the order of their codes. */
    List<Count> byNagari(UUID run, Filter filter, String area) {
        return counts("nagari_code", "and code = :finding", run, filter, area);
    }

    private List<Count> counts(String by, String which, UUID run, Filter filter, String area) {
        return jdbc.sql("""
                select %s as "of", coalesce(sum(rows) filter (where decision = 'eligible'), 0) as eligible,
                       coalesce(sum(rows) filter (where decision = 'review'), 0) as review,
                       coalesce(sum(rows) filter (where decision = 'ineligible'), 0) as ineligible
                from grants.screening_count where run = :run and (:area = '' or nagari_code = :area) %s group by 1 order by 1""".formatted(by, which))
                .param("run", run).param("area", area).param("nagari", filter.nagari()).param("finding", filter.finding())
                .query(Count.class).list();
    }

    Changes changes(UUID run, Filter filter, String area, int page) {
        record Found(Change change, int found) {}
        var rows = jdbc.sql(CHANGE + " limit :size offset :from").param("run", run).param("area", area).param("nagari", filter.nagari())
                .param("finding", filter.finding()).param("to", filter.to()).param("size", ScreeningViews.CHANGES)
                .param("from", (page - 1) * ScreeningViews.CHANGES)
                .query((row, _) -> new Found(change(row), row.getInt("found"))).list();
        return new Changes(rows.stream().map(Found::change).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    List<Change> allChanges(UUID run, Filter filter, String area) {
        return jdbc.sql(CHANGE).param("run", run).param("area", area).param("nagari", filter.nagari()).param("finding", filter.finding())
                .param("to", filter.to()).query((row, _) -> change(row)).list();
    }

    private static ScreeningRun run(ResultSet row) throws SQLException {
        var lists = new EnumMap<ListKind, UUID>(ListKind.class);
        JSON.readTree(row.getString("lists")).properties()
                .forEach(entry -> ListKind.named(entry.getKey()).ifPresent(kind -> lists.put(kind, UUID.fromString(entry.getValue().asString()))));
        return new ScreeningRun(row.getObject("id", UUID.class), row.getString("programme"), row.getString("programme_name"), row.getInt("programme_version"),
                row.getObject("as_of", LocalDate.class), row.getInt("rows"), row.getInt("eligible"), row.getInt("review"), row.getInt("ineligible"),
                row.getInt("changed"), row.getInt("added"), row.getInt("corrections"), lists, row.getString("screened_by_name"), row.getTimestamp("screened_at").toInstant());
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getObject("id", UUID.class), row.getString("name"), Objects.requireNonNullElse(row.getString("nagari_code"), ""),
                row.getString("file"), row.getString("sheet"), row.getInt("row"), row.getString("decision_before"), row.getString("decision_after"),
                codes(row.getArray("gone")), codes(row.getArray("found_codes")));
    }

    private static List<ReasonCode> codes(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray()).map(ReasonCode::valueOf).toList();
    }
}
