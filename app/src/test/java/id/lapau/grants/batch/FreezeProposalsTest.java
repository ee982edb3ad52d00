package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.lapau.grants.ProposalState;
import id.lapau.grants.batch.FreezeProposals.Outcome;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import id.lapau.platform.jobs.JobRun;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import id.lapau.testing.LapauTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class FreezeProposalsTest {

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 22);
    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala Bidang", Role.HEAD, null);
    private static final Officer SECOND_HEAD = new Officer(UUID.randomUUID(), "Sekretaris", Role.HEAD, null);
    private static final Officer AUDITOR = new Officer(UUID.randomUUID(), "Pemeriksa", Role.AUDITOR, null);
    private static final Officer VERIFIER = new Officer(UUID.randomUUID(), "Verifikator", Role.VERIFIER, null);

    @Autowired PrepareJob prepareJob;
    @Autowired FreezeJob job;
    @Autowired CheckNow check;
    @Autowired BatchPages pages;
    @Autowired DownloadBatch download;
    @Autowired Proposals proposals;
    @Autowired BeanFactory beans;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;
    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

    private Office office;
    private TwoOfficers officers;

    @BeforeEach void open() {
        office = new Office(sql, vault);
        officers = new TwoOfficers(beans);
        office.lists();
    }

    @Test void frozen_rows_are_what_was_checked_and_numbers_have_no_gaps() {
        var programme = office.programme("uji-sama");
        var first = office.proposed(programme, 0);
        var second = office.proposed(programme, 1);
        office.proposed(programme, "1310991502800099", "Tidak Terdaftar");
        var checked = check.check(programme, AS_OF).orElseThrow();
        var frozen = frozen(programme);
        assertThat(frozen.number()).isEqualTo("001/UJI-SAMA/2020");
        assertThat(sql.sql("select proposal from grants.batch_line where batch = :b order by position").param("b", frozen.id()).query(UUID.class).list())
                .containsExactlyInAnyOrder(first, second)
                .containsExactlyInAnyOrderElementsOf(checked.selection().in().stream().map(j -> j.proposal().id()).toList());
        assertThat(proposals.find(first).orElseThrow().state()).isEqualTo(ProposalState.FROZEN);
        var batch = pages.find(frozen.id()).orElseThrow();
        assertThat(batch.summary()).isEqualTo(checked.summary());
        assertThat(batch.refused()).isEqualTo(1);
        assertThat(pages.lines(frozen.id(), "", 1).lines()).extracting(BatchViews.Line::nik).containsExactlyInAnyOrder("1310********0001", "1310********0002");
        assertThat(officers.prepare(programme, AS_OF, VERIFIER)).isEqualTo(PrepareProposals.Outcome.NOTHING_TO_SEND);
        office.proposed(programme, 2);
        assertThat(frozen(programme).number()).isEqualTo("002/UJI-SAMA/2020");
    }

    @Test void who_died_by_a_newer_list_is_kept_out() {
        var programme = office.programme("uji-wafat");
        office.proposed(programme, 3);
        var late = office.proposed(programme, 4);
        assertThat(check.check(programme, AS_OF).orElseThrow().selection().in()).hasSize(2);
        office.lists(4);
        assertThat(frozen(programme).rows()).isEqualTo(1);
        assertThat(proposals.find(late).orElseThrow().state()).isEqualTo(ProposalState.PROPOSED);
    }

    @Test void whoever_was_sent_before_does_not_enter_again() {
        var programme = office.programme("uji-ganda");
        office.proposed(programme, 5);
        frozen(programme);
        office.proposed(programme, 5);
        assertThat(officers.prepare(programme, AS_OF, VERIFIER)).isEqualTo(PrepareProposals.Outcome.NOTHING_TO_SEND);
    }

    @Test void what_is_downloaded_is_what_was_hashed_and_every_nik_is_text() {
        var programme = office.programme("uji-unduh");
        office.proposed(programme, 6);
        office.proposed(programme, 7);
        var id = frozen(programme).id();
        var file = (DownloadBatch.Outcome.Whole) download.workbook(id, DownloadBatch.Kind.MINISTRY, HEAD);
        assertThat(SealedFile.of(file.content()).sha256()).isEqualTo(pages.find(id).orElseThrow().sha256());
        var rows = ((WorkbookReading.Readable) new WorkbookReader().read("u.xlsx", file.content()).getFirst()).workbook().sheets().getFirst().rows();
        assertThat(rows.stream().skip(1).map(r -> r.cell(1))).extracting(SheetCell::kind, SheetCell::text)
                .containsExactlyInAnyOrder(tuple(SheetCell.Kind.TEXT, Office.nik(6)), tuple(SheetCell.Kind.TEXT, Office.nik(7)));
        assertThat(sql.sql("select count(*) from audit.entry where action = 'BATCH_DOWNLOADED' and subject_id = :id").param("id", id.toString())
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(download.workbook(id, DownloadBatch.Kind.MINISTRY, AUDITOR)).isInstanceOf(DownloadBatch.Outcome.NotAllowed.class);
        assertThatThrownBy(() -> sql.sql("update grants.batch set row_count = 9 where id = :id").param("id", id).update()).isNotNull();
    }

    @Test void of_two_heads_who_approve_at_once_one_makes_a_proposal() throws Exception {
        var programme = office.programme("uji-lomba");
        office.proposed(programme, 8);
        office.proposed(programme, 9);
        var draft = prepared(programme);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var outcomes = pool.invokeAll(Stream.of(HEAD, SECOND_HEAD).<Callable<Outcome>>map(by -> () -> freeze(draft, by)).toList());
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).hasAtLeastOneElementOfType(Outcome.Frozen.class).hasAtLeastOneElementOfType(Outcome.DecidedAlready.class);
        }
        assertThat(sql.sql("select count(*) from grants.batch where programme = :p").param("p", programme).query(Integer.class).single()).isEqualTo(1);
    }

    @Test void of_two_officers_who_prepare_at_once_one_makes_a_draft() throws Exception {
        var programme = office.programme("uji-lomba-siap");
        office.proposed(programme, 8);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var outcomes = pool.invokeAll(Stream.of(HEAD, VERIFIER).<Callable<PrepareProposals.Outcome>>map(by -> () -> officers.prepare(programme, AS_OF, by)).toList());
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(PrepareProposals.Outcome.PREPARED, PrepareProposals.Outcome.WAITS_ALREADY);
        }
    }

    @Test void a_proposal_that_changes_in_this_moment_leaves_nothing_frozen() throws Exception {
        var programme = office.programme("uji-salip");
        var changed = office.proposed(programme, 0);
        var other = office.proposed(programme, 1);
        var draft = prepared(programme);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var freezing = transaction.execute(_ -> {
                proposals.move(changed, 0, ProposalState.REFUSED);
                var started = pool.submit(() -> freeze(draft, HEAD));
                until(() -> sql.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0);
                return started;
            });
            assertThat(java.util.Objects.requireNonNull(freezing).get()).isInstanceOf(Outcome.Overtaken.class);
        }
        assertThat(proposals.find(other).orElseThrow().state()).isEqualTo(ProposalState.PROPOSED);
        assertThat(sql.sql("select count(*) from grants.batch where programme = :p").param("p", programme).query(Integer.class).single()).isZero();
    }

    private static void until(java.util.function.BooleanSupplier holds) {
        var end = System.nanoTime() + 20_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }

    @Test void a_version_that_is_valid_later_changes_nothing_for_an_earlier_day() {
        var programme = office.programme("uji-versi");
        office.proposed(programme, 0);
        office.version(programme, 2, AS_OF.plusDays(1));
        assertThat(check.check(programme, AS_OF).orElseThrow().programme().version()).isEqualTo(1);
        assertThat(check.check(programme, AS_OF.plusDays(1)).orElseThrow().programme().version()).isEqualTo(2);
        assertThat(check.check(programme, LocalDate.of(1999, 1, 1)).orElseThrow().programme().version()).as("before the first day").isEqualTo(1);
    }

    @Test void an_order_is_carried_out_once_even_when_the_job_runs_again() throws Exception {
        var programme = office.programme("uji-ulang");
        office.proposed(programme, 0);
        var draft = UUID.randomUUID();
        var preparing = new Rerun(office.phase(programme) + " " + AS_OF + " " + draft, VERIFIER.actor());
        prepareJob.run(preparing);
        prepareJob.run(preparing);
        var run = new Rerun(draft.toString(), HEAD.actor());
        job.run(run);
        office.proposed(programme, 1);
        job.run(run);
        assertThat(sql.sql("select row_count from grants.batch where programme = :p").param("p", programme).query(Integer.class).list()).containsExactly(1);
        assertThat(run.steps).containsExactly(0L, 1L, 2L, 3L);
    }

    /** A job that is run a second time, as after a crash between its end and the note of it. */
    private static final class Rerun implements JobRun {
        private final String payload;
        private final Actor by;
        private final List<Long> steps = new ArrayList<>();

        Rerun(String payload, Actor by) {
            this.payload = payload;
            this.by = by;
        }

        @Override public UUID id() {
            return UUID.randomUUID();
        }

        @Override public String payload() {
            return payload;
        }

        @Override public Actor startedBy() {
            return by;
        }

        @Override public String checkpoint() {
            return "";
        }

        @Override public void checkpoint(String value) {}

        @Override public void progress(long done, long total, String stepKey) {
            steps.add(done);
        }
    }

    private UUID prepared(String programme) {
        return officers.prepared(programme, AS_OF);
    }

    private Outcome freeze(UUID draft, Officer by) {
        return officers.approve(draft, by);
    }

    private Outcome.Frozen frozen(String programme) {
        return (Outcome.Frozen) freeze(prepared(programme), HEAD);
    }
}
