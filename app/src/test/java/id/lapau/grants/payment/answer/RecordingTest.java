package id.lapau.grants.payment.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.payment.Account;
import id.lapau.grants.payment.Ledger;
import id.lapau.grants.payment.LedgerBook;
import id.lapau.grants.payment.Movement;
import id.lapau.grants.payment.PaymentState;
import id.lapau.grants.payment.PaymentState.Step;
import id.lapau.grants.payment.Report;
import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself keeps, whoever writes and however many at once. */
@LapauTest
class RecordingTest {

    private static final int THREADS = 64;
    private static final int PEOPLE = 40;
    private static final long GRANT = 2_400_000;
    private static final LocalDate DAY = LocalDate.of(2020, 11, 20);
    private static final Actor BY = new Actor(new UUID(0, 9), "Uji");

    @Autowired AnswerBook book;
    @Autowired AnswerRows rows;
    @Autowired Judges judges;
    @Autowired RecordRows record;
    @Autowired LedgerBook ledgers;
    @Autowired Proposals proposals;
    @Autowired TransactionTemplate transaction;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    private String programme;

    @BeforeEach void office() {
        var office = new SentOffice(sql, vault);
        programme = office.programme("uji-" + UUID.randomUUID().toString().substring(0, 8));
        office.send(programme, SentOffice.people(PEOPLE));
    }

    @Test void sixty_four_threads_that_record_the_same_payments_from_the_same_and_from_other_files_leave_exactly_one_each() throws Exception {
        var decree = answer(AnswerKind.DECREE, "Lolos");
        take(decree);
        var banks = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) banks.add(answer(AnswerKind.BANK, "Sudah Cair"));
        int next[] = {0};
        atOnce(() -> {
            UUID bank;
            synchronized (next) {
                bank = banks.get(next[0]++ % banks.size());
            }
            take(bank);
            return 1;
        });
        assertThat(movements("PAID")).isEqualTo(PEOPLE);
        assertThat(movements("GRANTED")).isEqualTo(PEOPLE);
        assertThat(sql.sql("select sum(received)::bigint from grants.award_now where programme = :p").param("p", programme).query(Long.class).single()).isEqualTo(PEOPLE * GRANT);
        assertThat(sql.sql("select count(*) from grants.answer_row r join grants.answer a on a.id = r.answer where a.programme = :p and a.kind = 'BANK' and r.booked")
                .param("p", programme).query(Integer.class).single()).isEqualTo(PEOPLE);
    }

    @Test void without_any_lock_sixty_four_threads_still_leave_one_payment_each_because_the_database_lets_no_second_follow() throws Exception {
        take(answer(AnswerKind.DECREE, "Lolos"));
        var source = sql.sql("select id from grants.answer_row limit 1").query(UUID.class).single();
        var lines = sql.sql("select id from grants.batch_line where programme = :p").param("p", programme).query(UUID.class).list();
        var stored = ledgers.ofLines(lines);
        var payments = lines.stream().flatMap(line -> planned(stored.get(line), line, source).stream()).toList();
        var added = atOnce(() -> {
            var count = transaction.execute(_ -> ledgers.add(payments, BY, Instant.EPOCH));
            return count == null ? 0 : count;
        });
        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(payments.size());
        assertThat(movements("PAID")).isEqualTo(PEOPLE);
    }

    private static List<Movement> planned(Ledger ledger, UUID line, UUID source) {
        return ((Ledger.Plan.Book) ledger.plan(new Report(PaymentState.PAID, GRANT, DAY, null, DAY, line, "BRI", source, source, false))).movements();
    }

    @Test void the_database_refuses_a_second_payment_a_second_right_more_than_there_is_and_every_change_of_what_stands() throws Exception {
        take(answer(AnswerKind.DECREE, "Lolos"));
        take(answer(AnswerKind.BANK, "Sudah Cair"));
        var award = sql.sql("select id from grants.award where programme = :p limit 1").param("p", programme).query(UUID.class).single();
        for (var statement : List.of(
                "insert into grants.movement (award, number, kind, from_state, to_state, from_account, to_account, amount, value_date, line, source, by_id, by_name, at) select award, 4, 'BOOKED', 'TRANSFERRED', 'PAID', 'BANK', 'RECIPIENT', amount, value_date, line, source, by_id, by_name, at from grants.movement where award = :id and number = 3",
                "insert into grants.movement (award, number, kind, from_state, to_state, from_account, to_account, amount, value_date, line, source, by_id, by_name, at) select award, 4, 'BOOKED', 'PAID', 'PAID', 'BANK', 'RECIPIENT', amount, value_date, line, source, by_id, by_name, at from grants.movement where award = :id and number = 3",
                "insert into grants.movement (award, number, kind, from_state, to_state, from_account, to_account, amount, value_date, line, source, by_id, by_name, at) select award, 4, 'BOOKED', 'PAID', 'REPAID', 'RECIPIENT', 'TREASURY', amount + 1, value_date, line, source, by_id, by_name, at from grants.movement where award = :id and number = 3",
                "insert into grants.award (programme, nik_hash) select programme, nik_hash from grants.award where id = :id",
                "update grants.movement set amount = 1 where award = :id", "delete from grants.movement where award = :id", "delete from grants.award where id = :id",
                "delete from grants.batch_alive where proposal = :id"))
            assertThatThrownBy(() -> sql.sql(statement).param("id", award).update()).as(statement).isInstanceOf(DataAccessException.class);
        assertThat(movements("PAID")).isEqualTo(PEOPLE);
    }

    @Test void the_steps_that_the_database_allows_are_those_of_the_table_in_the_code() {
        var definition = sql.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'movement_steps'").query(String.class).single();
        Set<String> stored = new TreeSet<>();
        var words = Pattern.compile("'([A-Z]+)'").matcher(definition).results().map(m -> m.group(1)).toList();
        for (int i = 0; i + 4 < words.size(); i += 5) stored.add(String.join(" ", words.subList(i, i + 5)));
        Set<String> known = new TreeSet<>();
        for (Step s : PaymentState.table()) known.add("BOOKED " + s.from() + " " + s.to() + " " + s.debit() + " " + s.credit());
        for (Step s : PaymentState.table())
            if (s.to() != PaymentState.GRANTED && s.to() != PaymentState.CANCELLED) known.add("REVERSED " + s.to() + " " + s.from() + " " + s.credit() + " " + s.debit());
        assertThat(stored).isEqualTo(known);
        assertThat(Account.values()).hasSize(5);
    }

    @Test void a_proposal_becomes_only_what_the_table_lets_it_become() {
        var id = sql.sql("select id from grants.proposal where programme = :p limit 1").param("p", programme).query(UUID.class).single();
        for (var from : ProposalState.values())
            for (var to : ProposalState.values()) {
                int version = sql.sql("update grants.proposal set state = :from, version = version + 1 where id = :id returning version").param("from", from.name()).param("id", id)
                        .query(Integer.class).single();
                assertThat(proposals.move(id, version, to)).as(from + " → " + to).isEqualTo(from.mayBecome(to));
            }
    }

    private int movements(String state) {
        return sql.sql("select count(*) from grants.movement m join grants.award a on a.id = m.award where a.programme = :p and m.to_state = :state")
                .param("p", programme).param("state", state).query(Integer.class).single();
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        var gate = new CountDownLatch(1);
        var done = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var all = new ArrayList<Future<T>>();
            for (int i = 0; i < THREADS; i++)
                all.add(pool.submit(() -> {
                    gate.await();
                    return work.call();
                }));
            gate.countDown();
            for (var one : all) done.add(one.get());
        }
        return done;
    }

    /** A file that was read, with a row for everybody. */
    private UUID answer(AnswerKind kind, String status) {
        var id = book.add(new AnswerBook.Upload(kind, programme, "uji", DAY, kind == AnswerKind.BANK ? "BRI" : "", "uji.csv", new byte[0], UUID.randomUUID().toString()), BY).orElseThrow();
        var sheet = sql.sql("""
                insert into grants.answer_sheet (answer, position, file, name, mapping_state, shown_sealed, data_rows, skipped_rows)
                values (:answer, 0, 'uji.csv', '', 'GUESSED', '', 0, 0) returning id""").param("answer", id).query(UUID.class).single();
        var judged = judges.of(book.find(id).orElseThrow());
        var judge = judges.ofAll(judged);
        var read = SentOffice.people(PEOPLE).stream().map(p -> {
            var line = judged.read(java.util.Map.of("nik", p.nik(), "name", p.name(), "amount", "2400000", "status", status, "paid_on", "20/11/2020"));
            return new AnswerRows.NewRow(sheet, p.position(), line, judge.judge(UUID.randomUUID(), line, judge.find(line), null, false));
        }).toList();
        rows.add(id, read, List.of());
        return id;
    }

    private void take(UUID answer) {
        var judged = judges.of(book.find(answer).orElseThrow());
        var open = rows.open(answer, new UUID(0, 0), 500);
        transaction.executeWithoutResult(_ -> record.record(judged, open, BY));
    }
}
