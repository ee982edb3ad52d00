package id.lapau.procurement.order;

import id.lapau.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Handovers, and the entries of each bill: only ever added to. */
@Repository
class BillBook {

    private final JdbcClient sql;

    BillBook(JdbcClient sql) {
        this.sql = sql;
    }

    void handOver(Order order, String number, LocalDate on, Actor by, Instant at) {
        sql.sql("""
                insert into procurement.handover ("order", number, pieces, gross, made_on, by_id, by_name, at) values (:order, :number, :pieces, :gross, :on, :by, :name, :at)
                """).param("order", order.id()).param("number", number).param("pieces", order.sum(OrderLine::accepted)).param("gross", order.earned()).param("on", on)
                .param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at)).update();
    }

    void sign(UUID order, LocalDate on, LocalDate due) {
        sql.sql("update procurement.handover set signed_on = :on, due_on = :due where \"order\" = :order").param("order", order).param("on", on).param("due", due).update();
    }

    /** Days between the signed handover and the last day to pay, by the rule of a day. */
    int term(LocalDate day) {
        return sql.sql("select days from procurement.payment_term where valid_from <= :day order by valid_from desc limit 1").param("day", day).query(Integer.class).optional().orElse(0);
    }

    /** The rule of a day. @throws IllegalStateException before there was such a tax */
    TurnoverTax tax(LocalDate day) {
        return sql.sql("select * from procurement.turnover_tax where valid_from <= :day order by valid_from desc limit 1").param("day", day).query((row, _) -> tax(row)).optional()
                .orElseThrow(() -> new IllegalStateException("no rule of turnover tax on " + day));
    }

    /** All rules, the newest first. */
    List<TurnoverTax> taxes() {
        return sql.sql("select * from procurement.turnover_tax order by valid_from desc").query((row, _) -> tax(row)).list();
    }

    private static TurnoverTax tax(ResultSet row) throws SQLException {
        return new TurnoverTax(row.getObject("valid_from", LocalDate.class), row.getInt("rate"), row.getLong("free"), row.getString("source"), row.getBoolean("checked"));
    }

    /** Holds the turnover of a person until the transaction ends, so that two bills are not reckoned side by side. */
    void lockTurnover(UUID owner) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('procurement.turnover ' || :owner, 0))").param("owner", owner.toString()).query(_ -> { });
    }

    /**
     * What this office paid or prepares to pay a person in a calendar year, gross, by other orders than this one.
     *
     * @param before only bills that were prepared before this moment; null for all
     */
    long turnover(UUID owner, UUID order, int year, @Nullable Instant before) {
        return sql.sql("""
                select coalesce(sum(n.gross), 0)::bigint from procurement.bill_now n join procurement.purchase_order o on o.id = n."order" join registry.business b on b.id = o.business
                where b.owner = :owner and o.id <> :order and n.state in ('PREPARED', 'PAID') and extract(year from n.value_date) = :year
                  and (:before::timestamptz is null
                       or (select max(e.at) from procurement.bill_entry e where e."order" = o.id and e.to_state = 'PREPARED') < :before::timestamptz)
                """).param("owner", owner).param("order", order).param("year", year).param("before", before == null ? null : before.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class).single();
    }

    /** When the bill was prepared last. */
    Optional<Instant> preparedAt(UUID order) {
        return sql.sql("select max(at) from procurement.bill_entry where \"order\" = :order and to_state = 'PREPARED'").param("order", order).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** What a person last said of the turnover from others in a year; 0 when nothing. */
    long elsewhere(UUID owner, int year) {
        return sql.sql("""
                select e.elsewhere from procurement.bill_entry e join procurement.purchase_order o on o.id = e."order" join registry.business b on b.id = o.business
                where b.owner = :owner and e.to_state = 'PREPARED' and extract(year from e.value_date) = :year order by e.at desc limit 1
                """).param("owner", owner).param("year", year).query(Long.class).optional().orElse(0L);
    }

    /**
     * An entry to add.
     *
     * @param rule null where no tax was reckoned
     */
    record Entry(BillState from, BillState to, long gross, long tax, long turnover, long elsewhere, @Nullable LocalDate rule, String proof, LocalDate valueDate, String reason) {}

    /** False when somebody else added the entry of this number: of two at once only one can be the next. */
    boolean add(UUID order, int number, Entry entry, Actor by, Instant at) {
        return sql.sql("""
                insert into procurement.bill_entry ("order", number, from_state, to_state, gross, tax, net, turnover, elsewhere, rule, proof, value_date, reason, by_id, by_name, at)
                values (:order, :number, :from, :to, :gross, :tax, :net, :turnover, :elsewhere, :rule, :proof, :date, :reason, :by, :name, :at) on conflict ("order", number) do nothing
                """).param("order", order).param("number", number).param("from", entry.from().name()).param("to", entry.to().name()).param("gross", entry.gross()).param("tax", entry.tax())
                .param("net", entry.gross() - entry.tax()).param("turnover", entry.turnover()).param("elsewhere", entry.elsewhere()).param("rule", entry.rule(), Types.DATE)
                .param("proof", entry.proof()).param("date", entry.valueDate()).param("reason", entry.reason()).param("by", by.id()).param("name", by.name())
                .param("at", Timestamp.from(at)).update() == 1;
    }

    /** Empty before there is a handover. */
    Optional<Bill> find(UUID order) {
        return sql.sql("select * from procurement.bill_now where \"order\" = :order").param("order", order).query((row, _) -> bill(row)).optional();
    }

    static Bill bill(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new Bill(row.getObject("order", UUID.class), row.getString("handover"), row.getInt("pieces"), row.getLong("gross"), row.getObject("made_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class), row.getObject("due_on", LocalDate.class), state == null ? BillState.NONE : BillState.valueOf(state), row.getInt("step"), row.getLong("tax"),
                row.getLong("net"), row.getLong("turnover"), row.getLong("elsewhere"), row.getString("proof") == null ? "" : row.getString("proof"), row.getObject("value_date", LocalDate.class),
                row.getObject("by_id", UUID.class), row.getString("by_name") == null ? "" : row.getString("by_name"), row.getLong("paid"));
    }

    /** The rule by which the bill was last reckoned; empty when it was not. */
    Optional<TurnoverTax> ruleOf(UUID order) {
        return sql.sql("select t.* from procurement.bill_now n join procurement.turnover_tax t on t.valid_from = n.rule where n.\"order\" = :order").param("order", order).query((row, _) -> tax(row)).optional();
    }
}
