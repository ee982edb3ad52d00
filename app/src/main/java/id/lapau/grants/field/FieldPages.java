package id.lapau.grants.field;

import id.lapau.grants.field.FieldList.Line;
import id.lapau.grants.field.FieldList.Progress;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the office sees of the field: rows that may be sent, and those to which somebody went. Whoever is proven not to qualify needs no visit. */
@Repository
class FieldPages {

    private static final String ROWS = """
            with rows as (
                select p.id, p.seq, p.programme, p.name, p.nagari_code, p.line, a.officer, a.officer_name, a.due, v.seen_on,
                       case when a.state = 'OPEN' and a.due < :today then 'OVERDUE' when a.state = 'OPEN' then 'OPEN' when v.standing is null then 'NONE'
                            when v.standing = 'RUNNING' then 'FOUND' else 'MISSING' end as step
                from grants.proposal p
                left join grants.screening_result r on r.proposal = p.id
                left join lateral (select * from grants.field_assignment where proposal = p.id and state <> 'TAKEN_BACK' order by assigned_at desc, id desc limit 1) a on true
                left join lateral (select * from grants.field_visit where proposal = p.id order by received_at desc, id desc limit 1) v on true
                where p.programme = :program and p.state <> 'WITHDRAWN'
                  and (a.id is not null or p.state in ('PROPOSED', 'ACCEPTED') and r.decision is distinct from 'ineligible')
            ), choice as (
                select * from rows where (:nagari = '' or coalesce(nagari_code, '-') = :nagari) and (:langkah = '' or step = :langkah)
                  and (:petugas = '' or officer::text = :petugas) and (:cari = '' or strpos(lower(name), lower(:cari)) > 0)
            )
            """;

    private static final String STEPS = """
            count(*) as whole, count(*) filter (where step = 'NONE') as none, count(*) filter (where step = 'OPEN') as open,
            count(*) filter (where step = 'OVERDUE') as overdue, count(*) filter (where step = 'FOUND') as found, count(*) filter (where step = 'MISSING') as missing
            """;

    private static final String ORDER = " order by nagari_code nulls last, due nulls last, seq, id";

    private final JdbcClient sql;
    private final Clock clock;

    FieldPages(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    FieldList list(FieldFilter filter, int page) {
        record Counted(Line line, int found, int none, int open) {}
        var rows = choice("select *, count(*) over () as found, count(*) filter (where step = 'NONE') over () as none, count(*) filter (where step in ('OPEN', 'OVERDUE')) over () as open from choice"
                + ORDER + " limit :size offset :from", filter).param("size", FieldList.PAGE).param("from", (page - 1) * FieldList.PAGE)
                .query((row, _) -> new Counted(line(row), row.getInt("found"), row.getInt("none"), row.getInt("open"))).list();
        if (rows.isEmpty()) return new FieldList(List.of(), 0, 0, 0);
        var first = rows.getFirst();
        return new FieldList(rows.stream().map(Counted::line).toList(), first.found(), first.none(), first.open());
    }

    /** The whole choice. */
    List<Line> all(FieldFilter filter) {
        return choice("select * from choice" + ORDER, filter).query((row, _) -> line(row)).list();
    }

    /** Of the programme, whatever else is chosen. */
    List<Progress> byNagari(FieldFilter filter) {
        return choice("select coalesce(nagari_code, '-') as key, '' as name, " + STEPS + " from rows group by nagari_code order by nagari_code nulls last", filter)
                .query((row, _) -> progress(row, row.getString("key").equals("-") ? "" : Regions.bundled().nameOf(row.getString("key")))).list();
    }

    /** Of the programme, each row with the officer who is to go there, or went there last. */
    List<Progress> byOfficer(FieldFilter filter) {
        return choice("select officer as key, max(officer_name) as name, " + STEPS + " from rows where officer is not null group by officer order by name, key", filter)
                .query((row, _) -> progress(row, row.getString("name"))).list();
    }

    private static Progress progress(ResultSet row, String name) throws SQLException {
        return new Progress(row.getString("key"), name, row.getInt("whole"), row.getInt("none"), row.getInt("open"), row.getInt("overdue"), row.getInt("found"), row.getInt("missing"));
    }

    /** One row; empty when it is none to go to. */
    Optional<Line> find(UUID proposal) {
        return sql.sql("select programme from grants.proposal where id = :id").param("id", proposal).query(String.class).optional()
                .flatMap(programme -> choice("select * from rows where id = :id", new FieldFilter(programme, "", "", "", "")).param("id", proposal)
                        .query((row, _) -> line(row)).optional());
    }

    private StatementSpec choice(String query, FieldFilter filter) {
        return sql.sql(ROWS + query).param("program", filter.program()).param("nagari", filter.nagari()).param("langkah", filter.langkah())
                .param("petugas", filter.petugas()).param("cari", filter.cari()).param("today", OfficeTime.today(clock));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("programme"), row.getString("name"), row.getString("nagari_code"), row.getString("line"),
                row.getString("officer_name"), row.getObject("due", LocalDate.class), Step.valueOf(row.getString("step")), row.getObject("seen_on", LocalDate.class));
    }
}
