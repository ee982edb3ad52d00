package id.lapau.grants.appeal;

import id.lapau.grants.appeal.AppealViews.Figures;
import id.lapau.grants.appeal.AppealViews.Filter;
import id.lapau.grants.appeal.AppealViews.Line;
import id.lapau.grants.appeal.AppealViews.Lines;
import id.lapau.grants.appeal.AppealViews.Paper;
import id.lapau.grants.appeal.AppealViews.Sheet;
import id.lapau.grants.appeal.AppealViews.Step;
import id.lapau.grants.appeal.AppealViews.Tracked;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import id.lapau.registry.DocumentFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored appeals. What was written and attached is sealed; what happened is only ever added to. */
@Repository
class AppealBook {

    private static final String LINE = """
            select a.id, p.name, p.nagari_code, coalesce((select w.name from grants.programme_version w where w.code = p.programme order by w.version desc limit 1), p.programme) as programme,
                   a.state, a.filed_at, a.due""";
    private static final String FROM = " from grants.appeal a join grants.proposal p on p.id = a.proposal ";
    private static final String CHOICE = """
            where (:state = '' or a.state = :state) and (:search = '' or p.name ilike :like)
              and (not :overdue or a.state in ('FILED', 'EXAMINED') and a.due < :today)
            """;

    /** Whether an appeal against row {@code p} was rejected and nobody has refused the row anew since: that decision is final. */
    static final String FINAL = """
            exists (select from grants.appeal x join grants.appeal_event e on e.appeal = x.id and e.state = 'REJECTED' where x.proposal = p.id
                and not exists (select from grants.decision d where d.proposal = p.id and d.action in ('REFUSED', 'SENT_BACK') and d.at > e.at))""";

    private final JdbcClient sql;
    private final Vault vault;

    AppealBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * An appeal to store.
     *
     * @param by the officer at the desk; null for the person on the public page
     */
    record Filed(UUID proposal, AppealNumber number, String text, List<DocumentFile> papers, @Nullable Actor by, Instant at, LocalDate due) {}

    /** Empty when an appeal against this row is open already. */
    Optional<UUID> insert(Filed filed) {
        var id = sql.sql("""
                insert into grants.appeal (number_hash, number_sealed, proposal, text_sealed, state, filed_by, filed_by_name, filed_at, due)
                values (:hash, :number, :proposal, :text, 'FILED', :by, :name, :at, :due)
                on conflict (proposal) where state in ('FILED', 'EXAMINED') do nothing returning id""")
                .param("hash", vault.fingerprint(filed.number().letters())).param("number", vault.seal(filed.number().letters())).param("proposal", filed.proposal())
                .param("text", vault.seal(filed.text())).param("by", filed.by() == null ? null : filed.by().id(), Types.OTHER).param("name", filed.by() == null ? "" : filed.by().name())
                .param("at", Timestamp.from(filed.at())).param("due", filed.due()).query(UUID.class).optional();
        id.ifPresent(appeal -> {
            for (var paper : filed.papers()) attach(appeal, paper);
            happened(appeal, AppealState.FILED, "", filed.by(), filed.at());
        });
        return id;
    }

    private void attach(UUID appeal, DocumentFile paper) {
        sql.sql("insert into grants.appeal_file (appeal, name, type, size, content_sealed) values (:appeal, :name, :type, :size, :content)").param("appeal", appeal)
                .param("name", paper.name()).param("type", paper.type()).param("size", paper.content().length).param("content", vault.sealBytes(paper.content())).update();
    }

    private void happened(UUID appeal, AppealState state, String reason, @Nullable Actor by, Instant at) {
        sql.sql("insert into grants.appeal_event (appeal, state, reason, by_id, by_name, at) values (:appeal, :state, :reason, :by, :name, :at)")
                .param("appeal", appeal).param("state", state.name()).param("reason", reason).param("by", by == null ? null : by.id(), Types.OTHER)
                .param("name", by == null ? "" : by.name()).param("at", Timestamp.from(at)).update();
    }

    boolean isFinal(UUID proposal) {
        return sql.sql("select " + FINAL + " from grants.proposal p where p.id = :id").param("id", proposal).query(Boolean.class).single();
    }

    /** False when somebody was faster. */
    boolean move(UUID appeal, int seen, AppealState next, String reason, Actor by, Instant at) {
        int moved = sql.sql("update grants.appeal set state = :next, version = version + 1 where id = :id and version = :seen")
                .param("next", next.name()).param("id", appeal).param("seen", seen).update();
        if (moved == 1) happened(appeal, next, reason, by, at);
        return moved == 1;
    }

    /** The appeal of a number, with the NIK of its row for the one who must know the birth date. */
    record Numbered(Tracked tracked, byte[] applicant) {}

    Optional<Numbered> numbered(AppealNumber number) {
        return sql.sql(LINE + """
                , p.applicant_sealed, (select e.reason from grants.appeal_event e where e.appeal = a.id and e.state in ('ACCEPTED', 'REJECTED') order by e.id desc limit 1) as decision
                """ + FROM + "where a.number_hash = :hash").param("hash", vault.fingerprint(number.letters()))
                .query((row, _) -> new Numbered(new Tracked(number.inGroups(), row.getString("programme"), AppealState.valueOf(row.getString("state")),
                        row.getTimestamp("filed_at").toInstant(), row.getObject("due", LocalDate.class), row.getString("decision") == null ? "" : row.getString("decision")),
                        row.getBytes("applicant_sealed"))).optional();
    }

    Lines list(Filter filter, LocalDate today, int page) {
        record Found(Line line, int found) {}
        var order = switch (filter.sort()) {
            case "nama" -> " order by lower(p.name), a.id";
            case "baru" -> " order by a.filed_at desc, a.id";
            default -> " order by a.state in ('ACCEPTED', 'REJECTED'), a.due, a.id";
        };
        var rows = chosen(LINE + ", count(*) over () as found" + FROM + CHOICE + order + " limit :size offset :from", filter, today)
                .param("size", AppealViews.PAGE).param("from", (page - 1) * AppealViews.PAGE).query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new Lines(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    List<Line> all(Filter filter, LocalDate today) {
        return chosen(LINE + FROM + CHOICE + " order by a.filed_at, a.id", filter, today).query((row, _) -> line(row)).list();
    }

    private JdbcClient.StatementSpec chosen(String query, Filter filter, LocalDate today) {
        return sql.sql(query).param("state", filter.state()).param("search", filter.search()).param("like", Like.containing(filter.search()))
                .param("overdue", filter.overdue()).param("today", today);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("name"), Regions.bundled().nameOf(row.getString("nagari_code")), row.getString("programme"),
                AppealState.valueOf(row.getString("state")), row.getTimestamp("filed_at").toInstant(), row.getObject("due", LocalDate.class));
    }

    Optional<Sheet> find(UUID id) {
        return sql.sql(LINE + ", a.proposal, a.text_sealed, a.filed_by, a.filed_by_name, a.version, " + """
                (select d.decided_by from grants.decision d where d.proposal = a.proposal and d.action in ('REFUSED', 'SENT_BACK') and d.at < a.filed_at
                  order by d.at desc limit 1) as decider""" + FROM + "where a.id = :id").param("id", id)
                .query((row, _) -> new Sheet(line(row), row.getObject("proposal", UUID.class), vault.open(row.getBytes("text_sealed")), row.getString("filed_by_name"),
                        row.getInt("version"), barred(row), steps(id), papers(id))).optional();
    }

    private static Set<UUID> barred(ResultSet row) throws SQLException {
        return Stream.of(row.getObject("decider", UUID.class), row.getObject("filed_by", UUID.class)).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private List<Step> steps(UUID appeal) {
        return sql.sql("select state, reason, by_name, at from grants.appeal_event where appeal = :id order by id").param("id", appeal)
                .query((row, _) -> new Step(AppealState.valueOf(row.getString("state")), row.getString("by_name"), row.getTimestamp("at").toInstant(), row.getString("reason"))).list();
    }

    private List<Paper> papers(UUID appeal) {
        return sql.sql("select id, name, size from grants.appeal_file where appeal = :id order by id").param("id", appeal)
                .query((row, _) -> new Paper(row.getObject("id", UUID.class), row.getString("name"), row.getInt("size"))).list();
    }

    Optional<DocumentFile> paper(UUID appeal, UUID file) {
        return sql.sql("select name, type, content_sealed from grants.appeal_file where appeal = :appeal and id = :file").param("appeal", appeal).param("file", file)
                .query((row, _) -> new DocumentFile(row.getString("name"), row.getString("type"), vault.openBytes(row.getBytes("content_sealed")))).optional();
    }

    Figures figures(LocalDate today) {
        return sql.sql("select count(*) as open, count(*) filter (where due < :today) as overdue from grants.appeal where state in ('FILED', 'EXAMINED')").param("today", today)
                .query((row, _) -> new Figures(row.getInt("open"), row.getInt("overdue"))).single();
    }
}
