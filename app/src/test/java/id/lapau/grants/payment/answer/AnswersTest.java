package id.lapau.grants.payment.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.demo.AnswersGenerator;
import id.lapau.grants.payment.answer.AnswerViews.Filter;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.platform.Vault;
import id.lapau.testing.ExpectedMoney;
import id.lapau.testing.LapauTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class AnswersTest {

    private static final LocalDate DECREED = LocalDate.of(2020, 11, 9);
    private static final long GRANT = 2_400_000;

    @Autowired HandInAnswer handIn;
    @Autowired DecideRow decide;
    @Autowired AnswerBook book;
    @Autowired AnswerPages pages;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    private Officer officer;
    private SentOffice office;
    private String programme;

    @BeforeEach void office() {
        officer = users.createIfAbsent("verifikator", "Rina Verifikator", Role.VERIFIER, null, "lapau-demo");
        office = new SentOffice(sql, vault);
        programme = office.programme("uji-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test void every_planted_difference_of_a_decree_and_its_bank_reports_is_found_and_none_is_invented() throws Exception {
        var people = SentOffice.people(260);
        office.send(programme, people);
        var answers = AnswersGenerator.generate(7, DECREED, GRANT, people);
        var money = new ExpectedMoney(answers, GRANT);
        for (var file : answers.files().entrySet()) {
            var id = taken(file.getKey(), file.getValue());
            assertThat(ExpectedMoney.found(sql, id)).as(file.getKey()).isEqualTo(money.planted(file.getKey()));
            held(id).forEach(row -> assertThat(decide.same(row, "sudah dicek dengan bank", officer)).isInstanceOf(DecideRow.Outcome.Done.class));
        }
        assertThat(pages.unanswered(programme).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(answers.unanswered().size());
        assertThat(total("received")).isEqualTo(money.received().values().stream().mapToLong(Long::longValue).sum());
        assertThat(sql.sql("select count(*) from grants.proposal where programme = :p and state = 'SENT_BACK'").param("p", programme).query(Long.class).single())
                .isEqualTo(answers.truth().stream().filter(t -> t.says().equals("REFUSED")).count());
    }

    @Test void the_same_file_is_recognised_and_another_file_that_tells_the_same_changes_nothing() throws Exception {
        office.send(programme, SentOffice.people(3));
        var decree = decree(line(0), line(1), line(2));
        var first = taken("sk.csv", decree);
        assertThat(handIn("nama lain.csv", decree)).isEqualTo(new HandInAnswer.Outcome.SameFile(first));
        taken("sk-2.csv", (new String(decree, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(total("granted")).isEqualTo(3 * GRANT);
        assertThat(sql.sql("select count(*) from grants.answer_row where standing = 'REPEATED' and answer in (select id from grants.answer where programme = :p)")
                .param("p", programme).query(Long.class).single()).isEqualTo(3);
    }

    @Test void a_decision_can_be_undone_and_a_file_withdrawn_until_something_stands_upon_it() throws Exception {
        office.send(programme, SentOffice.people(2));
        var decree = taken("sk.csv", decree(line(0), SentOffice.nik(1) + ",Orang Lain Sekali"));
        var held = held(decree).getFirst();
        assertThat(decide.same(held, "", officer)).isInstanceOf(DecideRow.Outcome.ReasonMissing.class);
        decide.same(held, "nama sesudah menikah", officer);
        assertThat(total("granted")).isEqualTo(2 * GRANT);
        assertThat(decide.undo(held, "ternyata bukan dia", officer)).isInstanceOf(DecideRow.Outcome.Done.class);
        assertThat(total("granted")).isEqualTo(GRANT);
        var bank = taken("bri.csv", bank(line(0) + ",2400000,20/11/2020,Sudah Cair"));
        assertThat(decide.withdraw(decree, "salah berkas", officer)).isEqualTo(new DecideRow.Outcome.BuiltUpon(1));
        assertThat(decide.withdraw(bank, "salah berkas", officer)).isInstanceOf(DecideRow.Outcome.Done.class);
        assertThat(decide.withdraw(decree, "salah berkas", officer)).isInstanceOf(DecideRow.Outcome.Done.class);
        assertThat(total("granted") + total("received") + total("at_bank")).isZero();
        assertThat(grantedAfter(taken("sk.csv", decree(line(0), line(1))))).isEqualTo(2 * GRANT);
    }

    @Test void who_was_refused_can_be_sent_again_in_a_later_phase_and_only_the_living_line_can_be_granted() throws Exception {
        var person = SentOffice.people(1);
        office.send(programme, person);
        taken("sk.csv", decree(line(0) + ",Tidak Lolos,NIK tidak padan"));
        office.send(programme, person);
        var late = taken("sk-lama.csv", decree(line(0) + ",Lolos,menyusul"));
        assertThat(total("granted")).isEqualTo(GRANT);
        assertThat(sql.sql("select number from grants.batch where id = (select l.batch from grants.award_now n join grants.batch_line l on l.id = n.line where n.programme = :p)")
                .param("p", programme).query(String.class).single()).startsWith("002/");
        assertThat(ExpectedMoney.found(sql, late)).isEmpty();
    }

    @Test void a_second_phase_cannot_be_sent_for_somebody_whose_line_lives() {
        var person = SentOffice.people(1);
        office.send(programme, person);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> office.send(programme, person)).hasMessageContaining("batch_alive");
    }

    @Test void columns_that_nobody_can_guess_are_explained_once_and_remembered() throws Exception {
        office.send(programme, SentOffice.people(2));
        var odd = "Sandi,Sebutan\n" + line(0) + "\n" + line(1) + "\n";
        var id = checked("aneh.csv", odd.getBytes(StandardCharsets.UTF_8));
        var sheet = book.sheets(id).getFirst();
        assertThat(handIn.map(sheet.id(), List.of(1), List.of("nik", "nik"), officer)).isInstanceOf(HandInAnswer.Outcome.BadColumns.class);
        assertThat(handIn.map(sheet.id(), List.of(1), List.of("nik", "name"), officer)).isInstanceOf(HandInAnswer.Outcome.Mapped.class);
        await(id, AnswerState.READY);
        assertThat(pages.counts(id).rows(Standing.CLEAR)).isEqualTo(2);
        var next = checked("aneh-2.csv", (odd + SentOffice.nik(5) + ",Siapa Saja\n").getBytes(StandardCharsets.UTF_8));
        assertThat(pages.counts(next).rows(Standing.CLEAR)).isEqualTo(2);
    }

    private static String line(int person) {
        return SentOffice.nik(person) + "," + SentOffice.name(person);
    }

    private static byte[] decree(String... lines) {
        return ("NIK,Nama Penerima,Hasil Verifikasi,Keterangan\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bank(String... lines) {
        return ("NIK,Nama Nasabah,Nominal,Tgl Cair,Status\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private HandInAnswer.Outcome handIn(String file, byte[] content) {
        boolean decree = file.startsWith("sk") || file.startsWith("aneh") || file.startsWith("nama");
        var bank = file.startsWith("rekap") || decree ? "" : file.substring(0, 3);
        return handIn.handIn(new HandInAnswer.Command(decree ? AnswerKind.DECREE : AnswerKind.BANK, programme, "17/SK", decree ? DECREED : LocalDate.of(2021, 2, 28), bank, file, content, officer));
    }

    private UUID checked(String file, byte[] content) throws InterruptedException {
        var outcome = handIn(file, content);
        assertThat(outcome).isInstanceOf(HandInAnswer.Outcome.HandedIn.class);
        var id = ((HandInAnswer.Outcome.HandedIn) outcome).id();
        await(id, AnswerState.READY);
        return id;
    }

    private UUID taken(String file, byte[] content) throws InterruptedException {
        var id = checked(file, content);
        var rehearsed = ExpectedMoney.found(sql, id);
        assertThat(handIn.take(id, officer)).isInstanceOf(HandInAnswer.Outcome.Taking.class);
        await(id, AnswerState.TAKEN);
        assertThat(ExpectedMoney.found(sql, id)).as("what the rehearsal of " + file + " said").isEqualTo(rehearsed);
        return id;
    }

    private void await(UUID id, AnswerState state) throws InterruptedException {
        for (int i = 0; i < 600 && book.find(id).orElseThrow().state() != state; i++) Thread.sleep(50);
        assertThat(book.find(id).orElseThrow().state()).isEqualTo(state);
    }

    private List<AnswerViews.Line> rows(UUID id) {
        return pages.allRows(new Filter("", id.toString(), "", "", "", ""));
    }

    private List<UUID> held(UUID id) {
        return rows(id).stream().filter(r -> r.standing() == Standing.HELD).map(AnswerViews.Line::id).toList();
    }

    private long grantedAfter(UUID taken) {
        assertThat(book.find(taken).orElseThrow().state()).isEqualTo(AnswerState.TAKEN);
        return total("granted");
    }

    private long total(String column) {
        return sql.sql("select coalesce(sum(" + column + "), 0)::bigint from grants.award_now where programme = :p").param("p", programme).query(Long.class).single();
    }
}
