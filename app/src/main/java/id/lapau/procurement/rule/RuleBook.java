package id.lapau.procurement.rule;

import id.lapau.procurement.rule.RuleViews.Change;
import id.lapau.procurement.rule.RuleViews.Dated;
import id.lapau.procurement.rule.RuleViews.Withdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the dated rules stand: each sort in its own table, who set them in one. */
@Repository
class RuleBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Long>> FIGURES = new TypeReference<>() {};

    private final JdbcClient sql;

    RuleBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every row, by rule and day, the latest first; a later one ends the one before. */
    List<Dated> all() {
        var rows = sql.sql("""
                with every as (
                    select code as rule, from_day, until_day, jsonb_build_object('most', most, 'share', share) as figures, source, verified from procurement.buying_limit
                    union all select 'RECORD', from_day, null, to_jsonb(r) - 'from_day' - 'source', source, null from procurement.allocation_rule r
                    union all select 'TAX', valid_from, null, jsonb_build_object('rate', rate, 'free', free), source, checked from procurement.turnover_tax
                    union all select 'TERM', valid_from, null, jsonb_build_object('days', days), source, null from procurement.payment_term)
                select e.*, c.id as change, c.reason, c.by_name, c.at from every e
                left join procurement.rule_change c on c.rule = e.rule and c.from_day = e.from_day and not exists (select from procurement.rule_withdrawn w where w.change = c.id)
                order by array_position(:order, e.rule), e.from_day desc
                """).param("order", List.of(Rule.values()).stream().map(Rule::name).toArray(String[]::new)).query((row, _) -> dated(row)).list();
        var ended = new ArrayList<Dated>();
        for (var row : rows) ended.add(ended.isEmpty() || ended.getLast().rule() != row.rule() ? row : row.endingBefore(ended.getLast().from()));
        return ended;
    }

    private static Dated dated(ResultSet row) throws SQLException {
        return new Dated(Rule.valueOf(row.getString("rule")), row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), figures(row), row.getString("source"),
                row.getObject("verified", Boolean.class), row.getObject("change") == null ? null : change(row));
    }

    private static Map<String, Long> figures(ResultSet row) throws SQLException {
        var figures = JSON.readValue(row.getString("figures"), FIGURES);
        figures.values().removeIf(java.util.Objects::isNull);
        return figures;
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getObject("change", UUID.class), row.getString("reason"), row.getString("by_name"), row.getTimestamp("at").toInstant());
    }

    List<Withdrawn> withdrawn(Rule rule) {
        return sql.sql("""
                select c.id as change, c.from_day, c.content as figures, c.source, c.reason, c.by_name, c.at, w.reason as why, w.by_name as who, w.at as gone
                from procurement.rule_withdrawn w join procurement.rule_change c on c.id = w.change where c.rule = :rule order by w.at desc
                """).param("rule", rule.name()).query((row, _) -> new Withdrawn(row.getObject("from_day", LocalDate.class), figures(row), row.getString("source"), change(row), row.getString("why"),
                row.getString("who"), row.getTimestamp("gone").toInstant())).list();
    }

    /** False when a row of this rule begins on that day already. */
    boolean add(Rule rule, RuleForm.Read set) {
        var statement = switch (rule) {
            case RECORD -> sql.sql("insert into procurement.allocation_rule select * from jsonb_populate_record(null::procurement.allocation_rule, :figures::jsonb || jsonb_build_object('from_day', :from::date, 'source', :source)) on conflict do nothing");
            case TAX -> sql.sql("insert into procurement.turnover_tax (valid_from, rate, free, source, checked) values (:from, (:figures::jsonb ->> 'rate')::int, (:figures::jsonb ->> 'free')::bigint, :source, :verified) on conflict do nothing").param("verified", set.verified());
            case TERM -> sql.sql("insert into procurement.payment_term (valid_from, days, source) values (:from, (:figures::jsonb ->> 'days')::int, :source) on conflict do nothing");
            default -> sql.sql("""
                    insert into procurement.buying_limit (kind, code, from_day, most, share, source, verified)
                    values (:kind, :code, :from, (:figures::jsonb ->> 'most')::bigint, (:figures::jsonb ->> 'share')::int, :source, :verified) on conflict do nothing
                    """).param("kind", rule.kind()).param("code", rule.name()).param("verified", set.verified());
        };
        return statement.param("from", set.from()).param("figures", JSON.writeValueAsString(set.figures())).param("source", set.source()).update() > 0;
    }

    UUID changed(Rule rule, RuleForm.Read set, UUID by, String name, Instant at) {
        return sql.sql("""
                insert into procurement.rule_change (rule, from_day, content, source, reason, by_id, by_name, at)
                values (:rule, :from, :figures::jsonb, :source, :reason, :by, :name, :at) returning id
                """).param("rule", rule.name()).param("from", set.from()).param("figures", JSON.writeValueAsString(set.figures())).param("source", set.source()).param("reason", set.reason())
                .param("by", by).param("name", name).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** Takes a row back that has not begun; the database refuses any other. */
    void remove(Rule rule, LocalDate from) {
        (switch (rule) {
            case RECORD -> sql.sql("delete from procurement.allocation_rule where from_day = :from");
            case TAX -> sql.sql("delete from procurement.turnover_tax where valid_from = :from");
            case TERM -> sql.sql("delete from procurement.payment_term where valid_from = :from");
            default -> sql.sql("delete from procurement.buying_limit where code = :code and from_day = :from").param("code", rule.name());
        }).param("from", from).update();
    }

    void withdrew(UUID change, String reason, UUID by, String name, Instant at) {
        sql.sql("insert into procurement.rule_withdrawn (change, reason, by_id, by_name, at) values (:change, :reason, :by, :name, :at)")
                .param("change", change).param("reason", reason).param("by", by).param("name", name).param("at", Timestamp.from(at)).update();
    }

    /** One change of a rule at a time. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('procurement.rule'))").query((_, _) -> true).single();
    }
}
