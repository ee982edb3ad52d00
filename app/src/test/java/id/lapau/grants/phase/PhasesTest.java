package id.lapau.grants.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.grants.phase.QuotaEntry.Kind;
import id.lapau.grants.phase.QuotaEntry.Party;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.Vulnerability;
import id.lapau.testing.LapauTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class PhasesTest {

    private static final LocalDate OPENS = LocalDate.of(2020, 10, 1);
    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala", Role.HEAD, null);
    private static final Officer VERIFIER = new Officer(UUID.randomUUID(), "Verifikator", Role.VERIFIER, null);
    private static final Officer AUDITOR = new Officer(UUID.randomUUID(), "Pemeriksa", Role.AUDITOR, null);

    @Autowired PlanPhase plan;
    @Autowired DecidePhase decide;
    @Autowired RecordQuota quota;
    @Autowired RecordLetter letters;
    @Autowired ChooseRule choose;
    @Autowired PhaseBook book;
    @Autowired Quotas quotas;
    @Autowired LetterBook letterBook;
    @Autowired PrecedenceRules rules;
    @Autowired JdbcClient sql;

    @Test void a_verifier_plans_and_only_the_head_opens() {
        var phase = planned("bpum-2020");
        assertThat(decide.move(phase, 0, PhaseState.OPEN, "", VERIFIER)).isEqualTo(DecidePhase.Outcome.NOT_ALLOWED);
        assertThat(plan.plan(new PlanPhase.Plan("bpum-2020", "x", OPENS, OPENS), AUDITOR)).isInstanceOf(PlanPhase.Outcome.NotAllowed.class);
        assertThat(decide.move(phase, 0, PhaseState.OPEN, "", HEAD)).isEqualTo(DecidePhase.Outcome.DONE);
        assertThat(book.open()).extracting(Phase::id).contains(phase);
        assertThat(decide.move(phase, 0, PhaseState.CLOSED, "", HEAD)).as("seen in an older version").isEqualTo(DecidePhase.Outcome.OVERTAKEN);
    }

    @Test void a_phase_moves_only_as_the_table_says_and_reopening_needs_a_reason() {
        var phase = planned("bpum-2020");
        assertThat(decide.move(phase, 0, PhaseState.CLOSED, "ditutup", HEAD)).isEqualTo(DecidePhase.Outcome.OVERTAKEN);
        decide.move(phase, 0, PhaseState.OPEN, "", HEAD);
        decide.move(phase, 1, PhaseState.CLOSED, "", HEAD);
        assertThat(decide.move(phase, 2, PhaseState.OPEN, "", HEAD)).isEqualTo(DecidePhase.Outcome.REASON_MISSING);
        assertThat(decide.move(phase, 2, PhaseState.OPEN, "Kementerian memperpanjang, surat 12", HEAD)).isEqualTo(DecidePhase.Outcome.DONE);
        assertThat(book.events(phase)).extracting(PhaseBook.Event::state).containsExactly(PhaseState.OPEN, PhaseState.CLOSED, PhaseState.OPEN, PhaseState.PLANNED);
    }

    @Test void numbers_have_no_gaps_even_when_two_plan_at_once_and_seeds_differ() throws Exception {
        sql.sql("""
                insert into grants.programme_version (code, version, name, rules, amount, valid_from, basis, by_id, by_name, at, reason)
                select 'uji-tahap', 1, 'Uji', rules, amount, valid_from, basis, by_id, by_name, at, reason from grants.programme_version where code = 'bpum-2020' and version = 1""").update();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var each : pool.invokeAll(Stream.generate(() -> (Callable<UUID>) () -> planned("uji-tahap")).limit(8).toList())) each.get();
        }
        assertThat(book.all("uji-tahap")).extracting(Phase::number).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(book.all("uji-tahap").stream().map(Phase::seed).distinct()).hasSize(8);
    }

    @Test void neither_seed_nor_a_bound_rule_can_be_changed_by_anybody() {
        var phase = planned("bpum-2020");
        assertThatThrownBy(() -> sql.sql("update grants.phase set seed = repeat('0', 64) where id = :id").param("id", phase).update()).hasMessageContaining("never change");
        decide.move(phase, 0, PhaseState.OPEN, "", HEAD);
        assertThatThrownBy(() -> sql.sql("update grants.phase set rule_version = 77 where id = :id").param("id", phase).update()).hasMessageContaining("never change");
    }

    @Test void a_phase_keeps_the_order_it_opened_with() {
        var opened = planned("bpum-2021");
        decide.move(opened, 0, PhaseState.OPEN, "", HEAD);
        int before = rules.current("bpum-2021").version();
        var choice = new ChooseRule.Choice("bpum-2021", before, List.of(Criterion.VULNERABLE, Criterion.EARLIER), Set.of(Vulnerability.DISASTER_HIT), new Rupiah(5_000_000), "SK Kepala 12/2021", "Gempa Maret 2021");
        assertThat(choose.choose(choice, VERIFIER)).isEqualTo(ChooseRule.Outcome.NOT_ALLOWED);
        assertThat(choose.choose(choice, HEAD)).isEqualTo(ChooseRule.Outcome.CHOSEN);
        assertThat(choose.choose(choice, HEAD)).isEqualTo(ChooseRule.Outcome.OVERTAKEN);
        assertThat(book.find(opened).orElseThrow().ruleVersion()).isEqualTo(before);
        var later = planned("bpum-2021");
        decide.move(later, 0, PhaseState.OPEN, "", HEAD);
        assertThat(rules.version("bpum-2021", java.util.Objects.requireNonNull(book.find(later).orElseThrow().ruleVersion())).order()).containsExactly(Criterion.VULNERABLE, Criterion.EARLIER);
    }

    @Test void a_quota_needs_its_letter_and_the_newest_by_date_counts_while_the_old_one_stays() {
        var phase = planned("bpum-2020");
        assertThat(quota.record(phase, new RecordQuota.Figure(Kind.GIVEN, Party.MINISTRY, 100, OPENS, null, ""), VERIFIER))
                .isEqualTo(new RecordQuota.Outcome.Incomplete(Set.of("surat")));
        var letter = letter(phase, "401/K/2020", null);
        given(phase, Party.MINISTRY, 100, OPENS, letter);
        given(phase, Party.MINISTRY, 90, OPENS.plusDays(3), letter);
        given(phase, Party.MINISTRY, 120, OPENS.plusDays(1), letter);
        assertThat(quotas.of(phase).given()).isEqualTo(90);
        given(phase, Party.PROVINCE, 70, OPENS, letter);
        assertThat(quotas.of(phase).given()).as("the smaller of what was given").isEqualTo(70);
        assertThat(quotas.of(phase).entries()).hasSize(4);
        assertThatThrownBy(() -> sql.sql("update grants.quota_entry set people = 1 where phase = :id").param("id", phase).update()).hasMessageContaining("never changed");
    }

    @Test void a_promise_is_no_quota() {
        var phase = planned("bpum-2020");
        quota.record(phase, new RecordQuota.Figure(Kind.PROMISED, Party.MINISTRY, 5, OPENS, letter(phase, "402/K/2020", null), ""), VERIFIER);
        assertThat(quotas.of(phase).given()).isNull();
    }

    @Test void an_answer_marks_its_letter_answered_and_an_unanswered_one_becomes_overdue() {
        var phase = planned("bpum-2020");
        var asked = letter(phase, "500/IN/2020", OPENS.plusDays(7));
        assertThat(letterBook.find(asked).orElseThrow().overdue(OPENS.plusDays(7))).isFalse();
        assertThat(letterBook.find(asked).orElseThrow().overdue(OPENS.plusDays(8))).isTrue();
        letters.record(new RecordLetter.Draft(Direction.OUT, "501/OUT/2020", OPENS.plusDays(8), "Dinas Provinsi", "Jawaban", null, asked, phase), VERIFIER);
        assertThat(letterBook.find(asked).orElseThrow().state()).isEqualTo(LetterState.ANSWERED);
        assertThat(letterBook.find(asked).orElseThrow().overdue(OPENS.plusDays(99))).isFalse();
        assertThat(letterBook.answersTo(asked)).hasSize(1);
    }

    @Test void a_letter_out_is_sent_by_the_head_and_the_same_letter_is_recorded_once() {
        var draft = new RecordLetter.Draft(Direction.OUT, "510/OUT/" + UUID.randomUUID(), OPENS, "Kementerian Koperasi", "Permintaan kuota", OPENS.plusDays(14), null, null);
        var id = ((RecordLetter.Outcome.Recorded) letters.record(draft, VERIFIER)).id();
        assertThat(letters.record(draft, VERIFIER)).isInstanceOf(RecordLetter.Outcome.KnownAlready.class);
        assertThat(letters.move(id, 0, LetterState.SENT, "", VERIFIER)).isEqualTo(RecordLetter.Moved.NOT_ALLOWED);
        assertThat(letters.move(id, 0, LetterState.SENT, "", HEAD)).isEqualTo(RecordLetter.Moved.DONE);
        assertThat(letters.move(id, 1, LetterState.CANCELLED, "", HEAD)).as("what was sent cannot be unsent").isEqualTo(RecordLetter.Moved.OVERTAKEN);
    }

    private UUID planned(String programme) {
        return ((PlanPhase.Outcome.Planned) plan.plan(new PlanPhase.Plan(programme, "Oktober", OPENS, OPENS.plusMonths(1)), VERIFIER)).id();
    }

    private UUID letter(UUID phase, String number, @org.jspecify.annotations.Nullable LocalDate due) {
        return ((RecordLetter.Outcome.Recorded) letters.record(new RecordLetter.Draft(Direction.IN, number, OPENS, "Dinas Provinsi", "Kuota", due, null, phase), VERIFIER)).id();
    }

    private void given(UUID phase, Party party, int people, LocalDate dated, UUID letter) {
        assertThat(quota.record(phase, new RecordQuota.Figure(Kind.GIVEN, party, people, dated, letter, ""), VERIFIER)).isInstanceOf(RecordQuota.Outcome.Recorded.class);
    }
}
