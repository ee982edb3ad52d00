package id.lapau.grants.payment.answer;

import id.lapau.grants.payment.answer.AnswerViews.Count;
import id.lapau.grants.payment.answer.AnswerViews.Counts;
import id.lapau.grants.payment.answer.AnswerViews.Filter;
import id.lapau.grants.payment.answer.AnswerViews.Line;
import id.lapau.grants.payment.answer.AnswerViews.Lines;
import id.lapau.grants.payment.answer.AnswerViews.Unanswered;
import id.lapau.grants.payment.answer.AnswerViews.UnansweredLine;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages of answers show; each list is one query. */
@Repository
class AnswerPages {

    static final String LINE = """
            select r.id, r.answer, a.kind, s.file, s.name as sheet, r.row, r.name, l.name as proposed, b.number, l.position, r.says, r.amount, r.bank, r.differences,
                   r.standing, r.booked, r.decision, count(*) over () as found
            from grants.answer_row r join grants.answer a on a.id = r.answer join grants.answer_sheet s on s.id = r.sheet
            left join grants.batch_line l on l.id = r.line left join grants.batch b on b.id = l.batch
            """;
    private static final String CHOICE = """
            where (:programme = '' or a.programme = :programme) and (:file = '' or r.answer::text = :file)
              and (:difference = '' or r.differences @> array[:difference]::text[]) and (:standing = '' or r.standing = :standing)
              and (:bank = '' or r.bank = :bank) and (:search = '' or r.name ilike :like or l.name ilike :like)
            """;
    private static final String UNANSWERED = """
            from grants.batch_alive v join grants.batch_line l on l.id = v.line join grants.batch b on b.id = l.batch
            where (:programme = '' or v.programme = :programme)
              and not exists (select from grants.award_now n where n.programme = v.programme and n.nik_hash = v.nik_hash and n.state <> 'CANCELLED')
              and not exists (select from grants.answer_row r join grants.answer a on a.id = r.answer
                              where r.line = v.line and r.standing = 'HELD' and a.kind = 'DECREE' and a.state = 'TAKEN')
            """;
    private static final String DIFFERENT = " and a.state = 'TAKEN' and r.standing <> 'SKIPPED' and (cardinality(r.differences) > 0 or r.standing = 'IGNORED')";

    private final JdbcClient sql;

    AnswerPages(JdbcClient sql) {
        this.sql = sql;
    }

    /** Rows of one file, its skipped ones too. */
    Lines rows(Filter filter, int page) {
        return lines(CHOICE + " order by r.id", filter, page);
    }

    /** Rows of all files that were taken in which differ from what we know. */
    Lines differences(Filter filter, int page) {
        return lines(CHOICE + DIFFERENT + " order by r.standing <> 'HELD', r.standing <> 'STUCK', r.id", filter, page);
    }

    /** The same, all of them. */
    List<Line> allDifferences(Filter filter) {
        return asked(LINE + CHOICE + DIFFERENT + " order by r.id", filter).query((row, _) -> line(row)).list();
    }

    List<Line> allRows(Filter filter) {
        return asked(LINE + CHOICE + " order by r.id", filter).query((row, _) -> line(row)).list();
    }

    private Lines lines(String rest, Filter filter, int page) {
        record Found(Line line, int found) {}
        var rows = asked(LINE + rest + " limit :size offset :from", filter).param("size", AnswerViews.PAGE).param("from", (page - 1) * AnswerViews.PAGE)
                .query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new Lines(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    private JdbcClient.StatementSpec asked(String query, Filter filter) {
        return sql.sql(query).param("programme", filter.programme()).param("file", filter.file()).param("difference", filter.difference())
                .param("standing", filter.standing()).param("bank", filter.bank()).param("search", filter.search()).param("like", Like.containing(filter.search()));
    }

    static Line line(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return new Line(row.getObject("id", UUID.class), row.getObject("answer", UUID.class), AnswerKind.valueOf(row.getString("kind")), row.getString("file"), row.getString("sheet"),
                row.getInt("row"), row.getString("name"), row.getString("proposed"), number == null ? "" : number + " no " + row.getInt("position"),
                Says.valueOf(row.getString("says")), amount(row), row.getString("bank"), differences(row), Standing.valueOf(row.getString("standing")), row.getBoolean("booked"),
                row.getString("decision"));
    }

    private static @Nullable Long amount(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        return row.wasNull() ? null : amount;
    }

    private static List<Difference> differences(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("differences").getArray()).map(Difference::valueOf).toList();
    }

    Counts counts(UUID answer) {
        return counts("answer = :answer", answer.toString());
    }

    /** Of all files of a programme that were taken in; empty for all programmes. */
    Counts countsOf(String programme) {
        return counts("answer in (select id from grants.answer where state = 'TAKEN' and (:answer = '' or programme = :answer))", programme);
    }

    private Counts counts(String choice, String value) {
        var where = choice.replace("answer = :answer", "answer::text = :answer");
        var counts = sql.sql("select standing, says, count(*) as rows, coalesce(sum(amount), 0)::bigint as amount from grants.answer_row where " + where + " group by 1, 2")
                .param("answer", value).query((row, _) -> new Count(Standing.valueOf(row.getString("standing")), Says.valueOf(row.getString("says")),
                        row.getLong("rows"), row.getLong("amount"))).list();
        var differences = new EnumMap<Difference, Long>(Difference.class);
        sql.sql("select code, count(*) as rows from grants.answer_row, unnest(differences) as code where " + where + " group by 1").param("answer", value)
                .query((row, _) -> differences.put(Difference.valueOf(row.getString("code")), row.getLong("rows"))).list();
        return new Counts(counts, differences);
    }

    /** The programme whose latest phase was sent last: most answers are to it. */
    Optional<String> latestProgramme() {
        return sql.sql("select programme from grants.batch order by frozen_at desc limit 1").query(String.class).optional();
    }

    Optional<UUID> answerOf(UUID row) {
        return sql.sql("select answer from grants.answer_row where id = :id").param("id", row).query(UUID.class).optional();
    }

    /** Of these refused lines, how many were corrected at the desk or proposed again. */
    int movedOn(Collection<UUID> lines) {
        return sql.sql("""
                select count(*) from grants.batch_line l join grants.proposal p on p.id = l.proposal
                where l.id = any(:lines) and (p.state <> 'SENT_BACK'
                    or exists (select from grants.batch_alive a where a.programme = l.programme and a.nik_hash = l.nik_hash))""")
                .param("lines", lines.toArray(UUID[]::new)).query(Integer.class).single();
    }

    /** How many lines were sent, in no phase refused, and no decree names: by phase. */
    Map<String, Long> unanswered(String programme) {
        var found = new java.util.LinkedHashMap<String, Long>();
        sql.sql("select b.number, count(*) as rows " + UNANSWERED + " group by b.number order by b.number").param("programme", programme)
                .query((row, _) -> found.put(row.getString("number"), row.getLong("rows"))).list();
        return found;
    }

    /** Who they are. */
    Unanswered unanswered(String programme, String number, String search, int page) {
        record Found(UnansweredLine line, int found) {}
        var rows = unanswered(programme, number, search, " limit %d offset %d".formatted(AnswerViews.PAGE, (page - 1) * AnswerViews.PAGE))
                .query((row, _) -> new Found(unanswered(row), row.getInt("found"))).list();
        return new Unanswered(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    List<UnansweredLine> allUnanswered(String programme, String number, String search) {
        return unanswered(programme, number, search, "").query((row, _) -> unanswered(row)).list();
    }

    private JdbcClient.StatementSpec unanswered(String programme, String number, String search, String part) {
        return sql.sql("select l.proposal, l.name, l.nagari_code, b.number, l.position, count(*) over () as found " + UNANSWERED
                + " and (:number = '' or b.number = :number) and (:search = '' or l.name ilike :like) order by b.number, l.position" + part)
                .param("programme", programme).param("number", number).param("search", search).param("like", Like.containing(search));
    }

    private static UnansweredLine unanswered(ResultSet row) throws SQLException {
        return new UnansweredLine(row.getObject("proposal", UUID.class), row.getString("name"), Regions.bundled().nameOf(row.getString("nagari_code")), row.getString("number"), row.getInt("position"));
    }
}
