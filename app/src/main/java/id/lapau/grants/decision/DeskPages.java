package id.lapau.grants.decision;

import id.lapau.grants.ProposalState;
import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the review desk shows; each page is one query. A nagari officer sees the own nagari only. */
@Repository
public class DeskPages {

    static final int PAGE = 25;

    /** The officer's choice; empty text means all. */
    public record Filter(String programme, String result, String finding, String nagari, String state, String search) {}

    public record Line(UUID id, String name, @Nullable String nagari, String source, @Nullable String result, List<String> codes, ProposalState state, int version) {}

    public record Queue(List<Line> lines, int found, int proven) {
        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    public record Decided(String action, String reason, String by, Instant at) {}

    private static final String CHOICE = """
            from grants.proposal p left join grants.screening_result r on r.proposal = p.id
            where p.state <> 'WITHDRAWN'
              and (:programme = '' or p.programme = :programme) and (:result = '' or r.decision = :result)
              and (:finding = '' or r.codes @> array[:finding]::text[]) and (:nagari = '' or p.nagari_code = :nagari)
              and (:state = '' or p.state = :state) and (:search = '' or p.name ilike :like) and (:area = '' or p.nagari_code = :area)
            """;

    private final JdbcClient jdbc;

    DeskPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Queue queue(Filter filter, int page, Officer officer) {
        record Counted(Line line, int found, int proven) {}
        var rows = choice("""
                select p.id, p.name, p.nagari_code, p.file, p.sheet, p.row, p.state, p.version, r.decision, r.codes, count(*) over () as found,
                       count(*) filter (where p.state = 'PROPOSED' and cardinality(r.proven) > 0) over () as proven
                """ + CHOICE + " order by p.seq limit :size offset :from", filter, officer)
                .param("size", PAGE).param("from", (page - 1) * PAGE)
                .query((row, _) -> new Counted(line(row), row.getInt("found"), row.getInt("proven"))).list();
        return rows.isEmpty() ? new Queue(List.of(), 0, 0)
                : new Queue(rows.stream().map(Counted::line).toList(), rows.getFirst().found(), rows.getFirst().proven());
    }

    /** Undecided proposals of the choice that are proven ineligible. */
    List<Line> proven(Filter filter, Officer officer) {
        return choice("select p.id, p.name, p.nagari_code, p.file, p.sheet, p.row, p.state, p.version, r.decision, r.codes " + CHOICE
                + " and p.state = 'PROPOSED' and cardinality(r.proven) > 0 order by p.seq", filter, officer)
                .query((row, _) -> line(row)).list();
    }

    /** The next undecided proposal of the same programme that needs a person, after this one in the order of the batch. */
    Optional<UUID> next(UUID after, Officer officer) {
        return jdbc.sql("""
                select p.id from grants.proposal p join grants.screening_result r on r.proposal = p.id
                  join grants.proposal here on here.id = :after
                 where p.programme = here.programme and p.seq > here.seq and p.state = 'PROPOSED' and r.decision = 'review'
                   and (:area = '' or p.nagari_code = :area)
                 order by p.seq limit 1
                """)
                .param("after", after).param("area", area(officer)).query(UUID.class).optional();
    }

    List<Decided> history(UUID proposal) {
        return jdbc.sql("select action, reason, decided_by_name, at from grants.decision where proposal = :proposal order by at desc, id desc")
                .param("proposal", proposal)
                .query((row, _) -> new Decided(row.getString("action"), row.getString("reason"), row.getString("decided_by_name"), row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Undecided proposals of the regency that need a person. */
    int waiting() {
        return jdbc.sql("""
                select count(*) from grants.proposal p join grants.screening_result r on r.proposal = p.id
                 where p.state = 'PROPOSED' and r.decision = 'review'
                """).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec choice(String sql, Filter filter, Officer officer) {
        return jdbc.sql(sql).param("programme", filter.programme()).param("result", filter.result()).param("finding", filter.finding())
                .param("nagari", filter.nagari()).param("state", filter.state()).param("search", filter.search())
                .param("like", "%" + filter.search().replaceAll("([%_\\\\])", "\\\\$1") + "%").param("area", area(officer));
    }

    private static String area(Officer officer) {
        return officer.area().map(RegionCode::code).orElse("");
    }

    private static Line line(ResultSet row) throws SQLException {
        var codes = row.getArray("codes");
        return new Line(row.getObject("id", UUID.class), row.getString("name"), row.getString("nagari_code"),
                row.getString("file") + " " + row.getString("sheet") + " " + row.getInt("row"), row.getString("decision"),
                codes == null ? List.of() : Arrays.asList((String[]) codes.getArray()), ProposalState.valueOf(row.getString("state")), row.getInt("version"));
    }
}
