package id.lapau.grants.control;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.control.ControlViews.Basis;
import id.lapau.grants.control.ControlViews.Case;
import id.lapau.grants.control.ControlViews.Cases;
import id.lapau.grants.control.ControlViews.Count;
import id.lapau.kernel.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the ten findings on what is alive now: lines sent and not refused, by the newest screening, and what ledgers and reports say. */
@Repository
class FindingBook {

    private static final String OF_PEOPLE = """
            with code as (select * from unnest(:codes::text[], :findings::text[]) as c (code, finding)),
                 alive as (select a.line, a.proposal, r.codes, r.proven from grants.batch_alive a join grants.screening_result r on r.proposal = a.proposal)
            """;

    /** Money that came to a recipient without a decree's row, or a second time; and rows of reports that say so. */
    private static final String OF_MONEY = """
            with fault as (
                select 'NOT_AS_DECREED' as finding, true as proven, m.line, null::uuid as source, array[]::text[] as differences
                from grants.movement m join grants.answer_row r on r.id = m.source join grants.answer a on a.id = r.answer
                where m.kind = 'BOOKED' and m.to_state = 'GRANTED' and a.kind <> 'DECREE'
                union all
                select 'PAID_TWICE', true, (array_agg(m.line))[1], null, array[]::text[] from grants.movement m
                group by m.award having count(*) filter (where m.to_state = 'PAID') - count(*) filter (where m.from_state = 'PAID') > 1
                union all
                select case when 'TWICE' = any(r.differences) then 'PAID_TWICE' else 'NOT_AS_DECREED' end, false, r.line, r.id, r.differences
                from grants.answer_row r join grants.answer a on a.id = r.answer
                where a.kind = 'BANK' and a.state = 'TAKEN' and r.says in ('PAID', 'TRANSFERRED') and r.standing in ('STUCK', 'HELD')
                  and r.differences && array['TWICE', 'NOT_DECREED', 'UNKNOWN'])
            """;

    private final JdbcClient sql;

    FindingBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** All ten, in the auditor's order. */
    List<Count> counts() {
        var counted = new EnumMap<TenFindings, Count>(TenFindings.class);
        people("""
                select c.finding, count(distinct a.line) filter (where c.code = any(a.proven)) as proven, count(distinct a.line) as whole
                from code c join alive a on c.code = any(a.codes) group by c.finding""")
                .query(row -> { put(counted, row, row.getInt("whole") - row.getInt("proven")); });
        sql.sql(OF_MONEY + "select finding, count(*) filter (where proven) as proven, count(*) filter (where not proven) as open from fault group by finding")
                .query(row -> { put(counted, row, row.getInt("open")); });
        return Arrays.stream(TenFindings.values()).map(finding -> counted.getOrDefault(finding, new Count(finding, 0, 0))).toList();
    }

    private static void put(EnumMap<TenFindings, Count> counted, ResultSet row, int open) throws SQLException {
        var finding = TenFindings.valueOf(row.getString("finding"));
        counted.put(finding, new Count(finding, row.getInt("proven"), open));
    }

    private JdbcClient.StatementSpec people(String query) {
        var codes = new ArrayList<String>();
        var findings = new ArrayList<String>();
        for (var finding : TenFindings.values()) {
            for (var code : finding.codes()) {
                codes.add(code);
                findings.add(finding.name());
            }
        }
        return sql.sql(OF_PEOPLE + query).param("codes", codes.toArray(String[]::new)).param("findings", findings.toArray(String[]::new));
    }

    Basis basis() {
        return sql.sql("""
                select (select count(*) from grants.batch_alive) as lines,
                       (select count(*) from grants.batch_alive a where not exists (select from grants.screening_result r where r.proposal = a.proposal)) as unscreened,
                       (select max(screened_at) from grants.screening_run) as screened, (select max(uploaded_at) from grants.reference_list where state = 'READY') as listed""")
                .query((row, _) -> new Basis(row.getInt("lines"), row.getInt("unscreened"), instant(row.getTimestamp("screened")), instant(row.getTimestamp("listed")))).single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    Cases cases(TenFindings finding, int page) {
        record Found(Case line, int found) {}
        var wanted = finding.ofMoney() ? sql.sql(OF_MONEY + """
                select f.proven, coalesce(l.name, r.name) as name, l.nagari_code, b.number, f.differences as words, l.proposal, f.source, count(*) over () as found
                from fault f left join grants.batch_line l on l.id = f.line left join grants.batch b on b.id = l.batch left join grants.answer_row r on r.id = f.source
                where f.finding = :finding order by f.proven desc, name, f.source limit :size offset :from""")
                : people("""
                select bool_or(c.code = any(a.proven)) as proven, l.name, l.nagari_code, b.number, array_agg(c.code order by c.code) as words, a.proposal, null::uuid as source,
                       count(*) over () as found
                from code c join alive a on c.code = any(a.codes) join grants.batch_line l on l.id = a.line join grants.batch b on b.id = l.batch
                where c.finding = :finding group by a.line, l.name, l.nagari_code, b.number, a.proposal order by proven desc, l.name, a.line limit :size offset :from""");
        var rows = wanted.param("finding", finding.name()).param("size", ControlViews.PAGE).param("from", (page - 1) * ControlViews.PAGE)
                .query((row, _) -> new Found(line(finding, row), row.getInt("found"))).list();
        return new Cases(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    private static Case line(TenFindings finding, ResultSet row) throws SQLException {
        var words = Stream.of((String[]) row.getArray("words").getArray())
                .map(word -> finding.ofMoney() ? "answer.difference." + word.toLowerCase(Locale.ROOT) : ReasonCode.valueOf(word).messageKey()).toList();
        var source = row.getString("source");
        return new Case(row.getString("name"), Regions.bundled().nameOf(row.getString("nagari_code")), Objects.requireNonNullElse(row.getString("number"), ""), row.getBoolean("proven"), words,
                source == null ? "/pemeriksaan/kisah/" + row.getString("proposal") : "/pencairan/baris/" + source);
    }
}
