package id.lapau.grants.payment.answer;

import id.lapau.grants.batch.FrozenLines;
import id.lapau.grants.intake.IntakeViews;
import id.lapau.grants.intake.Masking;
import id.lapau.grants.payment.answer.AnswerViews.CellShown;
import id.lapau.grants.payment.answer.AnswerViews.Decided;
import id.lapau.grants.payment.answer.AnswerViews.Due;
import id.lapau.grants.payment.answer.AnswerViews.Refusals;
import id.lapau.grants.payment.answer.AnswerViews.Refused;
import id.lapau.grants.payment.answer.AnswerViews.RowPage;
import id.lapau.grants.payment.answer.AnswerViews.Waiting;
import id.lapau.kernel.NikReading;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One row with all that is known of it, and the refused ones in the repair loop. */
@Repository
class RowBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Vault vault;
    private final FrozenLines frozen;
    private final AnswerRows rows;

    RowBook(JdbcClient sql, Vault vault, FrozenLines frozen, AnswerRows rows) {
        this.sql = sql;
        this.vault = vault;
        this.frozen = frozen;
        this.rows = rows;
    }

    private record Found(AnswerViews.Line line, String reference, AnswerState state, Match match, Map<String, String> cells, Map<String, Integer> columns, @Nullable UUID batchLine,
            @Nullable UUID award, @Nullable Long amount, Waiting waiting) {}

    Optional<RowPage> row(UUID id) {
        return sql.sql("""
                select r.id, r.answer, a.kind, s.file, s.name as sheet, r.row, r.name, l.name as proposed, b.number, l.position, r.says, r.amount, r.bank, r.differences,
                       r.standing, r.booked, r.decision, a.reference, a.state, r.match, r.read_sealed, s.mapping::text, r.line, w.id as award,
                       coalesce(case a.kind when 'BANK' then (select m.amount from grants.movement m where m.award = w.id and m.to_state = 'GRANTED' and m.kind = 'BOOKED'
                                                              order by m.number desc limit 1) end, v.amount) as due,
                       (select o.id from grants.answer_row o where o.answer = r.answer and o.standing = 'HELD' and o.id <> r.id order by o.id < r.id, o.id limit 1) as next,
                       (select count(*) from grants.answer_row o where o.answer = r.answer and o.standing = 'HELD' and o.id <> r.id) as waiting
                from grants.answer_row r join grants.answer a on a.id = r.answer join grants.answer_sheet s on s.id = r.sheet
                left join grants.batch_line l on l.id = r.line left join grants.batch b on b.id = l.batch
                left join grants.programme_version v on v.code = b.programme and v.version = b.programme_version
                left join grants.award w on w.programme = l.programme and w.nik_hash = l.nik_hash where r.id = :id""")
                .param("id", id).query((row, _) -> found(row)).optional().map(this::page);
    }

    private Found found(ResultSet row) throws SQLException {
        return new Found(AnswerPages.line(row), row.getString("reference"), AnswerState.valueOf(row.getString("state")), Match.valueOf(row.getString("match")),
                JSON.readValue(vault.open(row.getBytes("read_sealed")), CELLS), JSON.readValue(row.getString("mapping"), COLUMNS), row.getObject("line", UUID.class),
                row.getObject("award", UUID.class), row.getObject("due", Long.class), new Waiting(row.getObject("next", UUID.class), row.getInt("waiting")));
    }

    private RowPage page(Found found) {
        var line = found.batchLine() == null ? null : frozen.all(List.of(found.batchLine())).stream().findFirst().orElse(null);
        var said = AnswerLine.of(found.line().kind(), "", found.cells());
        var nik = said.nik() instanceof NikReading.Valid(var read, var _) ? read.masked() : "";
        return new RowPage(found.line(), found.reference(), found.state(), nik, line == null ? null : line.nik().masked(), Masking.cell(said.account()), due(found), found.match(), found.award(),
                line == null ? null : line.proposal(), cells(found), decisions(found.line().id()), found.waiting());
    }

    /** A decree is the first to name bank and account. */
    private Due due(Found found) {
        var decreed = found.batchLine() == null || found.line().kind() == AnswerKind.DECREE ? null : rows.decreed(List.of(found.batchLine())).get(found.batchLine());
        return decreed == null ? new Due(found.amount(), "", "") : new Due(found.amount(), decreed.bank(), Masking.cell(decreed.account()));
    }

    /** Cells of a row of the table stand under the key of their column, those of any other row under its place. */
    private static List<CellShown> cells(Found found) {
        return found.cells().entrySet().stream().sorted(Comparator.comparingInt(cell -> column(found, cell.getKey()))).map(cell -> {
            var key = cell.getKey().replace("#", "");
            return new CellShown(key.matches("\\d+") ? "" : key, IntakeViews.letter(column(found, cell.getKey())), Masking.cell(cell.getValue()));
        }).toList();
    }

    private static int column(Found found, String key) {
        return key.matches("\\d+") ? Integer.parseInt(key) : found.columns().getOrDefault(key.replace("#", ""), 0);
    }

    private List<Decided> decisions(UUID row) {
        return sql.sql("select action, reason, decided_by_name, at from grants.answer_decision where row = :row order by at desc, id desc").param("row", row)
                .query((r, _) -> new Decided(r.getString("action"), r.getString("reason"), r.getString("decided_by_name"), r.getObject("at", OffsetDateTime.class).toInstant())).list();
    }

    private static final String REFUSED = """
            select * from (
                select p.id as proposal, l.name, l.nagari_code, b.number, f.code, f.reason, coalesce(again.number, '') as again,
                       case when again.number is not null then 'SENT_AGAIN' when p.state = 'SENT_BACK' then 'WAITS'
                            when p.state in ('REFUSED', 'WITHDRAWN') then 'GIVEN_UP' else 'OPEN' end as step
                from grants.line_refusal f join grants.batch_line l on l.id = f.line join grants.batch b on b.id = l.batch join grants.proposal p on p.id = l.proposal
                left join lateral (select o.number from grants.batch_line m join grants.batch o on o.id = m.batch
                                   where m.programme = l.programme and m.nik_hash = l.nik_hash and o.sequence > b.sequence order by o.sequence desc limit 1) again on true
                where not exists (select from grants.line_refusal_undone u where u.refusal = f.id)
                  and (:programme = '' or l.programme = :programme) and (:reason = '' or f.code = :reason) and (:search = '' or l.name ilike :like)) r
            where :step = '' or r.step = :step
            """;

    /** @param step name of a {@link Refused.Step}, empty for all */
    Refusals refusals(String programme, String reason, String step, String search, int page) {
        record Counted(Refused refused, int found) {}
        var rows = sql.sql("select *, count(*) over () as shown from (" + REFUSED + ") x order by number desc, name, proposal limit :size offset :from").param("programme", programme)
                .param("reason", reason).param("step", step).param("search", search).param("like", Like.containing(search)).param("size", AnswerViews.PAGE)
                .param("from", (page - 1) * AnswerViews.PAGE).query((row, _) -> new Counted(refused(row), row.getInt("shown"))).list();
        return new Refusals(rows.stream().map(Counted::refused).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    List<Refused> allRefusals(String programme, String reason, String step, String search) {
        return sql.sql(REFUSED + " order by number desc, name, proposal").param("programme", programme).param("reason", reason).param("step", step).param("search", search)
                .param("like", Like.containing(search)).query((row, _) -> refused(row)).list();
    }

    private static Refused refused(ResultSet row) throws SQLException {
        return new Refused(row.getObject("proposal", UUID.class), row.getString("name"), row.getString("nagari_code"), row.getString("number"),
                MinistryReason.valueOf(row.getString("code")), row.getString("reason"), Refused.Step.valueOf(row.getString("step")), row.getString("again"));
    }
}
