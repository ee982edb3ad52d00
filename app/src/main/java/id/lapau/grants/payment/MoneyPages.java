package id.lapau.grants.payment;

import id.lapau.grants.payment.MoneyViews.Entry;
import id.lapau.grants.payment.MoneyViews.Filter;
import id.lapau.grants.payment.MoneyViews.Passbook;
import id.lapau.grants.payment.MoneyViews.Recipient;
import id.lapau.grants.payment.MoneyViews.Recipients;
import id.lapau.grants.payment.MoneyViews.Reconciled;
import id.lapau.grants.payment.MoneyViews.Reconciliation;
import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages of money show; each is one query over the ledgers. */
@Repository
class MoneyPages {

    static final int SOON_DAYS = 14;

    private static final String RECONCILED = """
            with booked as (
                select b.number, coalesce(n.bank, '') as bank, count(*) as lines, sum(v.amount) as expected,
                       sum(v.amount) filter (where f.line is not null) as refused,
                       sum(v.amount) filter (where f.line is null and n.id is null) as unanswered,
                       sum(n.granted) as decreed, sum(n.transferred) as transferred, sum(n.received) as paid, sum(n.treasury) as returned,
                       sum(n.outstanding) as outstanding, sum(n.received + n.repaid) as recorded
                from grants.batch_line l join grants.batch b on b.id = l.batch
                join grants.programme_version v on v.code = b.programme and v.version = b.programme_version
                left join grants.award_now n on n.programme = l.programme and n.nik_hash = l.nik_hash and n.line = l.id and n.state <> 'CANCELLED'
                left join (select distinct r.line from grants.line_refusal r
                           where not exists (select from grants.line_refusal_undone u where u.refusal = r.id)) f on f.line = l.id
                where b.programme = :programme group by 1, 2),
            told as (
                select coalesce(b.number, '') as number, r.bank, sum(r.amount) as reported
                from grants.answer_row r join grants.answer a on a.id = r.answer
                left join grants.batch_line l on l.id = r.line left join grants.batch b on b.id = l.batch
                where a.programme = :programme and a.kind = 'BANK' and a.state = 'TAKEN' and r.says = 'PAID' and r.standing not in ('REPEATED', 'IGNORED') group by 1, 2)
            select number, bank, coalesce(lines, 0) as lines, coalesce(expected, 0) as expected, coalesce(refused, 0) as refused, coalesce(unanswered, 0) as unanswered,
                   coalesce(decreed, 0) as decreed, coalesce(transferred, 0) as transferred, coalesce(paid, 0) as paid, coalesce(returned, 0) as returned,
                   coalesce(outstanding, 0) as outstanding, coalesce(reported, 0) as reported, coalesce(recorded, 0) as recorded
            from booked full join told using (number, bank) order by number = '', number, bank = '', bank""";

    private static final String RECIPIENT = """
            select n.id, n.programme, l.name, l.nagari_code, b.number, n.bank, n.state, n.granted, n.received, n.outstanding, n.transferred_on, n.collect_by, l.proposal,
                   count(*) over () as found, sum(n.outstanding) over () as open
            from grants.award_now n join grants.batch_line l on l.id = n.line join grants.batch b on b.id = l.batch
            """;
    private static final String CHOICE = """
            where (:programme = '' or n.programme = :programme) and (:state = '' or n.state = :state) and (:bank = '' or n.bank = :bank)
              and (:number = '' or b.number = :number) and (:search = '' or l.name ilike :like)
              and (:due = '' or n.state = 'TRANSFERRED' and case :due when 'lewat' then n.collect_by < :today
                      when 'segera' then n.collect_by between :today and :today + %d else true end)
            """.formatted(SOON_DAYS);

    private final JdbcClient sql;

    MoneyPages(JdbcClient sql) {
        this.sql = sql;
    }

    Reconciliation reconciliation(String programme) {
        return new Reconciliation(sql.sql(RECONCILED).param("programme", programme).query((row, _) -> new Reconciled(row.getString("number"), row.getString("bank"),
                row.getLong("lines"), row.getLong("expected"), row.getLong("refused"), row.getLong("unanswered"), row.getLong("decreed"), row.getLong("transferred"),
                row.getLong("paid"), row.getLong("returned"), row.getLong("outstanding"), row.getLong("reported"), row.getLong("recorded"))).list());
    }

    Recipients recipients(Filter filter, LocalDate today, int page) {
        record Found(Recipient line, int found, long open) {}
        var order = filter.due().isEmpty() ? " order by l.name, n.id" : " order by n.collect_by, l.name, n.id";
        var rows = asked(RECIPIENT + CHOICE + order + " limit :size offset :from", filter, today).param("size", MoneyViews.PAGE).param("from", (page - 1) * MoneyViews.PAGE)
                .query((row, _) -> new Found(recipient(row), row.getInt("found"), row.getLong("open"))).list();
        return new Recipients(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found(), rows.isEmpty() ? 0 : rows.getFirst().open());
    }

    List<Recipient> allRecipients(Filter filter, LocalDate today) {
        return asked(RECIPIENT + CHOICE + " order by b.number, n.collect_by, l.name, n.id", filter, today).query((row, _) -> recipient(row)).list();
    }

    private JdbcClient.StatementSpec asked(String query, Filter filter, LocalDate today) {
        return sql.sql(query).param("programme", filter.programme()).param("state", filter.state()).param("bank", filter.bank()).param("number", filter.number())
                .param("due", filter.due()).param("today", today).param("search", filter.search()).param("like", Like.containing(filter.search()));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(row.getObject("id", UUID.class), row.getString("name"), row.getString("nagari_code"), row.getString("number"), row.getString("bank"),
                PaymentState.valueOf(row.getString("state")), row.getLong("granted"), row.getLong("received"), row.getLong("outstanding"),
                row.getObject("transferred_on", LocalDate.class), row.getObject("collect_by", LocalDate.class));
    }

    Optional<Passbook> passbook(UUID award) {
        record Head(Recipient recipient, String programme, UUID proposal) {}
        var head = sql.sql(RECIPIENT + "where n.id = :id").param("id", award)
                .query((row, _) -> new Head(recipient(row), row.getString("programme"), row.getObject("proposal", UUID.class))).optional();
        return head.map(h -> {
            var entries = entries(award);
            return new Passbook(h.recipient(), h.programme(), h.proposal(), entries, Ledger.of(entries.stream().map(Entry::movement).toList()));
        });
    }

    private List<Entry> entries(UUID award) {
        return sql.sql("""
                select m.*, r.answer, r.row, s.file, s.name as sheet, a.reference from grants.movement m join grants.answer_row r on r.id = m.source
                join grants.answer_sheet s on s.id = r.sheet join grants.answer a on a.id = r.answer where m.award = :award order by m.number""")
                .param("award", award).query((row, _) -> new Entry(LedgerBook.movement(row), row.getString("file"), row.getString("sheet"), row.getInt("row"),
                        row.getString("reference"), row.getString("by_name"), row.getObject("at", OffsetDateTime.class).toInstant())).list();
    }

    List<String> banks() {
        return sql.sql("select distinct bank from grants.movement where bank <> '' order by 1").query(String.class).list();
    }

    List<String> numbers(String programme) {
        return sql.sql("select number from grants.batch where programme = :programme order by sequence").param("programme", programme).query(String.class).list();
    }

    /** The programme of the latest phase; empty before the first. */
    Optional<String> latestProgramme() {
        return sql.sql("select programme from grants.batch order by frozen_at desc limit 1").query(String.class).optional();
    }

    /** What the home page says. */
    record Figures(long paid, long held, long overdue) {}

    Figures figures(LocalDate today) {
        return sql.sql("""
                select (select count(*) from grants.award_now where state = 'PAID') as paid,
                       (select count(*) from grants.answer_row r join grants.answer a on a.id = r.answer where a.state = 'TAKEN' and r.standing = 'HELD') as held,
                       (select count(*) from grants.award_now where state = 'TRANSFERRED' and collect_by < :today) as overdue""").param("today", today)
                .query((row, _) -> new Figures(row.getLong("paid"), row.getLong("held"), row.getLong("overdue"))).single();
    }
}
