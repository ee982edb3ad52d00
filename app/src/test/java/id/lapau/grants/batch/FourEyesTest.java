package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.batch.FreezeProposals.Outcome;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One prepares, another approves what was prepared and nothing else. */
@LapauTest
class FourEyesTest {

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 22);
    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala Bidang", Role.HEAD, null);
    private static final Officer SECOND_HEAD = new Officer(UUID.randomUUID(), "Sekretaris", Role.HEAD, null);
    private static final Officer VERIFIER = TwoOfficers.PREPARER;
    private static final Officer AUDITOR = new Officer(UUID.randomUUID(), "Pemeriksa", Role.AUDITOR, null);

    @Autowired PrepareJob prepareJob;
    @Autowired FreezeJob job;
    @Autowired DraftPages drafts;
    @Autowired DecideDraft decide;
    @Autowired Proposals proposals;
    @Autowired BeanFactory beans;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    private Office office;
    private TwoOfficers officers;

    @BeforeEach void open() {
        office = new Office(sql, vault);
        office.lists();
        officers = new TwoOfficers(beans);
    }

    @Test void whoever_prepared_cannot_approve_neither_by_the_office_nor_by_the_database() {
        var programme = office.programme("uji-mata");
        var proposal = office.proposed(programme, 1);
        officers.prepare(programme, AS_OF, HEAD);
        var draft = officers.newest(programme);
        assertThat(job.start(draft, HEAD)).isInstanceOf(FreezeJob.Outcome.NotAllowed.class);
        assertThat(job.start(draft, VERIFIER)).as("has no right to approve").isInstanceOf(FreezeJob.Outcome.NotAllowed.class);
        assertThat(freeze(draft, HEAD)).isInstanceOf(Outcome.SamePerson.class);
        assertThatThrownBy(() -> sql.sql("update grants.batch_draft set state = 'APPROVED', decided_by = prepared_by where id = :id").param("id", draft).update())
                .hasMessageContaining("draft_four_eyes");
        assertThat(freeze(draft, SECOND_HEAD)).isInstanceOf(Outcome.Frozen.class);
        assertThat(proposals.find(proposal).orElseThrow().state()).isEqualTo(ProposalState.FROZEN);
    }

    @Test void the_database_freezes_nothing_that_nobody_or_the_same_person_prepared() {
        var programme = office.programme("uji-basis");
        office.proposed(programme, 1);
        officers.prepare(programme, AS_OF, HEAD);
        var insert = """
                insert into grants.batch (id, programme, sequence, number, programme_version, lists, as_of, row_count, refused_count, summary, sha256, workbook_sealed,
                    refused_sha256, refused_sealed, phase, prepared_by, prepared_by_name, frozen_by, frozen_by_name, frozen_at)
                select coalesce(:id::uuid, id), programme, 1, 'x', 1, lists, as_of, 1, 0, summary, '', '', '', '', phase, :preparer::uuid, 'x', :freezer::uuid, 'x', now()
                from grants.batch_draft where programme = :programme""";
        for (var each : List.of(List.of("batch_four_eyes", HEAD.id(), HEAD.id()), List.of("batch_comes_of_a_draft", VERIFIER.id(), HEAD.id()))) {
            assertThatThrownBy(() -> sql.sql(insert).param("id", null, java.sql.Types.OTHER).param("programme", programme).param("preparer", each.get(1)).param("freezer", each.get(2)).update())
                    .hasMessageContaining(each.get(0).toString());
        }
        assertThatThrownBy(() -> sql.sql(insert).param("id", UUID.randomUUID()).param("programme", programme).param("preparer", null, java.sql.Types.OTHER).param("freezer", HEAD.id()).update())
                .hasMessageContaining("batch_was_prepared");
    }

    @Test void what_moved_between_preparing_and_approving_is_told_exactly_and_nothing_is_frozen() {
        var programme = office.programme("uji-geser");
        var dies = office.proposed(programme, 3);
        var stays = office.proposed(programme, 4);
        var refused = office.proposed(programme, 5);
        var draft = prepared(programme);
        office.lists(3);
        proposals.move(refused, 0, ProposalState.REFUSED);
        var comes = office.proposed(programme, 6);
        var moved = (Outcome.Moved) freeze(draft, HEAD);
        assertThat(moved.movement().changes()).extracting(Movement.Change::kind, Movement.Change::name, Movement.Change::why).containsExactlyInAnyOrder(
                tuple(Movement.Kind.LEFT, Office.name(3), Movement.Why.FINDING), tuple(Movement.Kind.LEFT, Office.name(5), Movement.Why.REFUSED),
                tuple(Movement.Kind.ENTERED, Office.name(6), null));
        assertThat(moved.movement().changes()).filteredOn(change -> change.name().equals(Office.name(3))).singleElement()
                .satisfies(change -> assertThat(change.codes()).containsExactly(ReasonCode.DECEASED));
        assertThat(drafts.find(draft).orElseThrow().stored()).isEqualTo(DraftState.OVERTAKEN);
        assertThat(drafts.movement(draft)).contains(moved.movement());
        assertThat(Stream.of(dies, stays, comes).map(id -> proposals.find(id).orElseThrow().state())).containsOnly(ProposalState.PROPOSED);
        assertThat(freeze(draft, HEAD)).isInstanceOf(Outcome.DecidedAlready.class);
        assertThat(((Outcome.Frozen) freeze(prepared(programme), HEAD)).rows()).isEqualTo(2);
    }

    @Test void a_newer_list_that_changes_nobody_does_not_stand_in_the_way() {
        var programme = office.programme("uji-tetap");
        office.proposed(programme, 3);
        var draft = prepared(programme);
        office.lists(8);
        assertThat(freeze(draft, HEAD)).isInstanceOf(Outcome.Frozen.class);
    }

    @Test void who_does_not_fit_is_first_in_the_next_phase_and_nobody_is_proposed_twice() {
        var programme = office.programme("uji-kuota");
        for (int person = 0; person < 5; person++) office.proposed(programme, person);
        office.quota(programme, 2);
        var draft = prepared(programme);
        var first = freeze(draft, HEAD);
        assertThat(first).isInstanceOf(Outcome.Frozen.class);
        assertThat(officers.prepare(programme, AS_OF, VERIFIER)).isEqualTo(PrepareProposals.Outcome.NO_ROOM);
        var waiting = drafts.lines(draft, "", false, 1).lines().stream().map(DraftViews.Line::proposal).toList();
        office.nextPhase(programme);
        for (int person = 5; person < 10; person++) office.proposed(programme, person);
        office.quota(programme, 4);
        var second = prepared(programme);
        var order = drafts.lines(second, "", null, 1).lines();
        assertThat(order.stream().limit(3).map(DraftViews.Line::proposal)).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(order.getFirst().standing().waitingSince()).isEqualTo(1);
        assertThat(order.get(3).standing().waitingSince()).isNull();
        assertThat(freeze(second, HEAD)).isInstanceOf(Outcome.Frozen.class);
        assertThat(sql.sql("select proposal from grants.batch_line where programme = :p").param("p", programme).query(UUID.class).list()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test void a_draft_that_is_given_back_needs_a_reason_and_frees_the_way_for_another() {
        var programme = office.programme("uji-kembali");
        office.proposed(programme, 0);
        var draft = prepared(programme);
        assertThat(officers.prepare(programme, AS_OF, VERIFIER)).isEqualTo(PrepareProposals.Outcome.WAITS_ALREADY);
        assertThat(decide.giveBack(draft, "  ", HEAD)).isEqualTo(DecideDraft.Outcome.REASON_MISSING);
        assertThat(decide.giveBack(draft, "Nagari Koto Padang belum lengkap", VERIFIER)).isEqualTo(DecideDraft.Outcome.NOT_ALLOWED);
        assertThat(decide.giveBack(draft, "Nagari Koto Padang belum lengkap", HEAD)).isEqualTo(DecideDraft.Outcome.DONE);
        assertThat(decide.withdraw(draft, VERIFIER)).isEqualTo(DecideDraft.Outcome.DECIDED_ALREADY);
        var next = prepared(programme);
        assertThat(decide.withdraw(next, HEAD)).isEqualTo(DecideDraft.Outcome.NOT_ALLOWED);
        assertThat(decide.withdraw(next, VERIFIER)).isEqualTo(DecideDraft.Outcome.DONE);
    }

    @Test void a_draft_that_waited_too_long_cannot_be_approved_and_does_not_block() {
        var programme = office.programme("uji-lama");
        office.proposed(programme, 0);
        var draft = prepared(programme);
        sql.sql("update grants.batch_draft set expires_at = now() - interval '1 minute' where id = :id").param("id", draft).update();
        assertThat(freeze(draft, HEAD)).isInstanceOf(Outcome.DecidedAlready.class);
        var next = prepared(programme);
        assertThat(drafts.find(draft).orElseThrow().stored()).isEqualTo(DraftState.EXPIRED);
        assertThat(freeze(next, HEAD)).isInstanceOf(Outcome.Frozen.class);
    }

    @Test void nothing_is_prepared_or_approved_in_a_phase_that_is_closed() {
        var programme = office.programme("uji-tutup");
        office.proposed(programme, 0);
        var draft = prepared(programme);
        sql.sql("update grants.phase set state = 'CLOSED' where programme = :p").param("p", programme).update();
        assertThat(freeze(draft, HEAD)).isInstanceOf(Outcome.PhaseNotOpen.class);
        decide.withdraw(draft, VERIFIER);
        assertThat(officers.prepare(programme, AS_OF, VERIFIER)).isEqualTo(PrepareProposals.Outcome.NOT_OPEN);
    }

    @Test void who_may_only_read_prepares_and_approves_nothing() {
        var programme = office.programme("uji-baca");
        office.proposed(programme, 0);
        assertThat(prepareJob.start(office.phase(programme), AS_OF, AUDITOR)).isInstanceOf(PrepareJob.Outcome.NotAllowed.class);
        assertThat(job.start(prepared(programme), AUDITOR)).isInstanceOf(FreezeJob.Outcome.NotAllowed.class);
    }

    @Test void a_smaller_quota_a_corrected_row_and_another_order_are_told_apart() {
        var programme = office.programme("uji-geser-lagi");
        for (int person = 0; person < 4; person++) office.proposed(programme, person);
        office.quota(programme, 4);
        var draft = prepared(programme);
        var order = drafts.lines(draft, "", true, 1).lines();
        var last = order.getLast();
        var corrected = proposals.find(order.get(1).proposal()).orElseThrow();
        assertThat(proposals.correct(corrected.id(), 0, corrected.applicant(), null)).isTrue();
        sql.sql("update grants.proposal set created_at = created_at - interval '9 days' where id = :id").param("id", order.get(2).proposal()).update();
        office.quota(programme, 3);
        var changes = ((Outcome.Moved) freeze(draft, HEAD)).movement().changes();
        assertThat(changes).extracting(Movement.Change::kind, Movement.Change::name, Movement.Change::why)
                .contains(tuple(Movement.Kind.LEFT, last.name(), Movement.Why.QUOTA), tuple(Movement.Kind.CHANGED, order.get(1).name(), null));
        assertThat(changes).filteredOn(change -> change.kind() == Movement.Kind.REORDERED).extracting(Movement.Change::position).containsExactly(1, 2, 3);
    }

    private UUID prepared(String programme) {
        return officers.prepared(programme, AS_OF);
    }

    private Outcome freeze(UUID draft, Officer by) {
        return officers.approve(draft, by);
    }
}
