package id.lapau.grants.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ProposalState;
import id.lapau.grants.decision.DecideProposal.Outcome;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ApplicantJson;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.intake.RowRef;
import id.lapau.grants.screening.ScreenProgramme;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.Vault;
import id.lapau.platform.jobs.JobStatus;
import id.lapau.platform.jobs.Jobs;
import id.lapau.testing.LapauTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class ReviewDeskTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 22);
    private static final Officer VERIFIER = new Officer(new UUID(7, 1), "Vera", Role.VERIFIER, null);

    @Autowired private JdbcClient jdbc;
    @Autowired private Vault vault;
    @Autowired private Proposals proposals;
    @Autowired private ScreenProgramme screen;
    @Autowired private ScreeningBook screenings;
    @Autowired private DecideProposal decide;
    @Autowired private DeskPages pages;
    @Autowired private Jobs jobs;

    private UUID file;

    @BeforeEach
    void anEmptyDesk() {
        jdbc.sql("delete from grants.decision").update();
        jdbc.sql("delete from grants.screening_result").update();
        jdbc.sql("delete from grants.proposal").update();
        var intake = jdbc.sql("insert into grants.intake (programme, state, created_by, created_by_name, created_at) values ('bpum-2020', 'DONE', :by, 'Vera', now()) returning id")
                .param("by", VERIFIER.id()).query(UUID.class).single();
        var upload = jdbc.sql("insert into grants.intake_upload (intake, position, name, size, content_sealed) values (:intake, 1, 'a.csv', 1, :content) returning id")
                .param("intake", intake).param("content", vault.seal("x")).query(UUID.class).single();
        file = jdbc.sql("insert into grants.intake_file (intake, upload, name, size, state) values (:intake, :upload, 'a.csv', 1, 'TAKEN') returning id")
                .param("intake", intake).param("upload", upload).query(UUID.class).single();
    }

    @Test
    void screening_again_writes_only_what_has_another_outcome() throws InterruptedException {
        proposal(1, "1310995708850012", "Rahma Yulianti", 24_000_000);
        proposal(2, "1310991006790005", "Agus Salim", 24_000_000);
        screened();
        screened();
        assertThat(jdbc.sql("select changed from grants.screening_run order by screened_at desc limit 2").query(Integer.class).list()).containsExactly(0, 2);
    }

    @Test
    void an_officer_may_answer_for_a_doubt_only_with_a_reason_and_never_for_a_proof() throws InterruptedException {
        var doubtful = proposal(1, "1310995708850012", "Rahma Yulianti", 24_000_000);
        var proven = proposal(2, "1310991006790005", "Agus Salim", 400_000_000);
        screened();
        assertThat(decide.accept(proven, 0, "sudah diperiksa", VERIFIER)).isInstanceOf(Outcome.NotAcceptable.class);
        assertThat(decide.refuse(proven, 0, "", VERIFIER)).isInstanceOf(Outcome.ReasonMissing.class);
        assertThat(decide.refuse(proven, 0, "NIK 1310 9910 0679 0005 salah", VERIFIER)).isInstanceOf(Outcome.ReasonNamesNik.class);
        assertThat(decide.refuse(proven, 0, "omzet di atas batas", VERIFIER)).isInstanceOf(Outcome.Done.class);
        assertThat(state(proven)).isEqualTo(ProposalState.REFUSED);
        assertThat(decide.undo(proven, 1, "salah orang", VERIFIER)).isInstanceOf(Outcome.Done.class);
        assertThat(state(proven)).isEqualTo(ProposalState.PROPOSED);
        assertThat(state(doubtful)).isEqualTo(ProposalState.PROPOSED);
        assertThat(pages.history(proven)).extracting(DeskPages.Decided::action).containsExactly("UNDONE", "REFUSED");
    }

    @Test
    void of_two_officers_deciding_at_once_one_wins_and_the_other_is_told() throws Exception {
        var id = proposal(1, "1310995708850012", "Rahma Yulianti", 400_000_000);
        screened();
        Callable<Outcome> refusal = () -> decide.refuse(id, 0, "omzet di atas batas", VERIFIER);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var outcomes = pool.invokeAll(List.of(refusal, refusal)).stream().map(f -> f.resultNow().getClass().getSimpleName()).toList();
            assertThat(outcomes).containsExactlyInAnyOrder("Done", "ChangedMeanwhile");
        }
        assertThat(jdbc.sql("select count(*) from grants.decision").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void refusing_in_bulk_touches_only_what_is_proven() throws InterruptedException {
        proposal(1, "1310995708850012", "Rahma Yulianti", 24_000_000);
        var proven = proposal(2, "1310991006790005", "Agus Salim", 400_000_000);
        screened();
        var filter = new DeskPages.Filter("bpum-2020", "", "", "", "", "");
        assertThat(decide.refuseProven(pages.proven(filter, VERIFIER), "terbukti tidak memenuhi", VERIFIER)).isEqualTo(1);
        assertThat(state(proven)).isEqualTo(ProposalState.REFUSED);
        assertThat(pages.queue(new DeskPages.Filter("", "", "NOT_MICRO", "", "", ""), 1, VERIFIER).lines()).extracting(DeskPages.Line::id).containsExactly(proven);
    }

    @Test
    void a_correction_is_seen_by_the_next_screening() throws InterruptedException {
        var id = proposal(1, "", "Rahma Yulianti", 24_000_000);
        screened();
        assertThat(screenings.latest(id).orElseThrow().codes().toString()).contains("NIK_MISSING");
        var before = proposals.find(id).orElseThrow();
        var correction = new Correction("1310995708850012", "Rahma Yulianti", "Jorong Pasar", "", "Lontong", "", "");
        assertThat(decide.correct(id, before.version(), correction.of(before.applicant()), correction.changed(before.applicant()), "lihat KTP", VERIFIER))
                .isInstanceOf(Outcome.Done.class);
        screened();
        assertThat(screenings.latest(id).orElseThrow().codes().toString()).doesNotContain("NIK_MISSING");
    }

    private ProposalState state(UUID id) {
        return proposals.find(id).orElseThrow().state();
    }

    private UUID proposal(int row, String nik, String name, long sales) {
        var applicant = new Applicant("x", new RowRef("a.csv", "", row), false, NikReading.ofText(nik), null, name, null, "Jorong Pasar", "", "Sitiung", "",
                "Lontong", PhoneNumber.read("08130000%04d".formatted(row)).orElseThrow(), "", "", new Rupiah(sales), null, List.of());
        return jdbc.sql("""
                insert into grants.proposal (programme, intake, intake_file, file, sheet, row, seq, applicant_sealed, name, line, recognition, state, created_at)
                select 'bpum-2020', intake, id, 'a.csv', '', :row, :row, :applicant, :name, 'Lontong', 'NEW', 'PROPOSED', now() from grants.intake_file where id = :file
                returning id
                """).param("row", row).param("applicant", vault.seal(ApplicantJson.write(applicant))).param("name", name).param("file", file)
                .query(UUID.class).single();
    }

    private void screened() throws InterruptedException {
        var job = screen.start("bpum-2020", DAY, "/penyaringan", VERIFIER);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            var state = jobs.status(job).orElseThrow().state();
            if (state == JobStatus.State.DONE) return;
            assertThat(state).isNotEqualTo(JobStatus.State.FAILED);
            Thread.sleep(50);
        }
        throw new AssertionError("the job did not end");
    }
}
