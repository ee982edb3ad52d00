package id.lapau.grants.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.screening.ScreenProgramme;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Nik;
import id.lapau.platform.Vault;
import id.lapau.platform.jobs.JobStatus;
import id.lapau.platform.jobs.Jobs;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.registry.Source;
import id.lapau.testing.LapauTest;
import id.lapau.testing.OfficeClient;
import id.lapau.testing.TestUsers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class ReviewDeskTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 22);
    private static final Officer VERIFIER = new Officer(new UUID(7, 1), "Vera", Role.VERIFIER, null);
    private static final String RAHMA = "1310995708850012";
    private static final String AGUS = "1310991006790005";

    @Autowired private JdbcClient jdbc;
    @Autowired private Vault vault;
    @Autowired private Proposals proposals;
    @Autowired private ScreenProgramme screen;
    @Autowired private ScreeningBook screenings;
    @Autowired private DecideProposal decide;
    @Autowired private CorrectProposal correct;
    @Autowired private RevealProposal reveal;
    @Autowired private DeskPages pages;
    @Autowired private DemoUsers users;
    @LocalServerPort private int port;
    @Autowired private DecisionBook book;
    @Autowired private Registry registry;
    @Autowired private Jobs jobs;
    @Autowired private TransactionTemplate transaction;

    private Desk desk;

    @BeforeEach void an_empty_desk() {
        desk = new Desk(jdbc, vault);
    }

    @Test void screening_again_writes_only_what_has_another_outcome() throws InterruptedException {
        desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        desk.proposed(AGUS, "Agus Salim", 24_000_000);
        screened();
        screened();
        assertThat(jdbc.sql("select changed from grants.screening_run order by screened_at desc limit 2").query(Integer.class).list()).containsExactly(0, 2);
    }

    @Test void an_officer_may_answer_for_a_doubt_only_with_a_reason_and_never_for_a_proof() throws InterruptedException {
        var doubtful = desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        var proven = desk.proposed(AGUS, "Agus Salim", 400_000_000);
        screened();
        assertThat(decide.accept(proven, 0, "sudah diperiksa", VERIFIER)).isInstanceOf(Outcome.NotAcceptable.class);
        assertThat(decide.refuse(proven, 0, "", VERIFIER)).isEqualTo(new Outcome.Rejected(Map.of("alasan", "decision.error.reason")));
        assertThat(decide.refuse(proven, 0, "NIK 1310 9910 0679 0005 salah", VERIFIER)).isEqualTo(new Outcome.Rejected(Map.of("alasan", "decision.error.reason-nik")));
        assertThat(decide.refuse(proven, 0, "omzet di atas batas", VERIFIER)).isInstanceOf(Outcome.Done.class);
        assertThat(state(proven)).isEqualTo(ProposalState.REFUSED);
        assertThat(decide.undo(proven, 1, "salah orang", VERIFIER)).isInstanceOf(Outcome.Done.class);
        assertThat(state(proven)).isEqualTo(ProposalState.PROPOSED);
        assertThat(state(doubtful)).isEqualTo(ProposalState.PROPOSED);
        assertThat(book.history(proven)).extracting(ProposalView.Decided::action).containsExactly("UNDONE", "REFUSED");
    }

    @Test void of_two_officers_deciding_at_once_one_wins_and_the_other_is_told() throws Exception {
        var id = desk.proposed(RAHMA, "Rahma Yulianti", 400_000_000);
        screened();
        Callable<Outcome> refusal = () -> decide.refuse(id, 0, "omzet di atas batas", VERIFIER);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var outcomes = pool.invokeAll(List.of(refusal, refusal)).stream().map(f -> f.resultNow().getClass().getSimpleName()).toList();
            assertThat(outcomes).containsExactlyInAnyOrder("Done", "ChangedMeanwhile");
        }
        assertThat(jdbc.sql("select count(*) from grants.decision").query(Integer.class).single()).isEqualTo(1);
    }

    @Test void refusing_in_bulk_touches_only_what_is_proven_and_only_what_the_officer_saw() throws InterruptedException {
        desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        var proven = desk.proposed(AGUS, "Agus Salim", 400_000_000);
        screened();
        var all = filter("", "");
        assertThat(decide.refuseProven(pages.proven(all, VERIFIER), 2, "terbukti tidak memenuhi", VERIFIER)).isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(decide.refuseProven(pages.proven(all, VERIFIER), 1, "NIK " + AGUS, VERIFIER)).isInstanceOf(Outcome.Rejected.class);
        assertThat(decide.refuseProven(pages.proven(all, VERIFIER), 1, "terbukti tidak memenuhi", VERIFIER)).isEqualTo(new Outcome.RefusedMany(1));
        assertThat(state(proven)).isEqualTo(ProposalState.REFUSED);
        assertThat(pages.queue(filter("NOT_MICRO", ""), 1, VERIFIER).lines()).extracting(Queue.Line::id).containsExactly(proven);
    }

    @Test void the_queue_leads_from_one_proposal_to_the_next_in_the_order_asked_for() {
        var zainab = desk.proposed(RAHMA, "Zainab", 1);
        var amir = desk.proposed(AGUS, "Amir", 1);
        var mira = desk.proposed("1310990101800001", "Mira", 1);
        assertThat(pages.place(mira, filter("", "nama"), VERIFIER)).contains(new Queue.Place(2, 3, amir, zainab, zainab));
        assertThat(pages.place(mira, filter("", ""), VERIFIER)).contains(new Queue.Place(3, 3, amir, null, null));
    }

    @Test void a_correction_screens_the_row_again_at_once_and_every_row_that_it_touches() throws InterruptedException {
        var first = desk.proposed("", "Rahma Yulianti", 24_000_000);
        var second = desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        var stranger = desk.proposed(AGUS, "Agus Salim", 24_000_000);
        screened();
        assertThat(codes(first)).contains("NIK_MISSING");
        assertThat(codes(second)).doesNotContain("DUPLICATE_IN_BATCH");
        assertThat(correct.correct(first, 0, nik(first, RAHMA), "lihat KTP", VERIFIER)).isEqualTo(new Outcome.Corrected(1));
        assertThat(codes(first)).doesNotContain("NIK_MISSING");
        assertThat(codes(second)).contains("DUPLICATE_IN_BATCH");
        assertThat(jdbc.sql("select count(distinct run) from grants.screening_result where proposal in (:touched)").param("touched", List.of(first, second)).query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select corrected from grants.screening_run where id = (select run from grants.screening_result where proposal = :id)")
                .param("id", stranger).query((row, _) -> Optional.ofNullable(row.getObject(1))).single()).isEmpty();
    }

    @Test void a_correction_that_changes_nothing_or_cannot_be_read_is_not_written() throws InterruptedException {
        var id = desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        screened();
        assertThat(correct.correct(id, 0, CorrectionForm.of(proposals.find(id).orElseThrow()), "lihat KTP", VERIFIER)).isInstanceOf(Outcome.Unchanged.class);
        var wrong = new CorrectionForm("131099", "1", "", "2099-01-01", "", "99.99", "", "", "12", "banyak", "banyak", "", "");
        var outcome = correct.correct(id, 0, wrong, "lihat KTP", VERIFIER);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(rejected.problems())
                .containsOnlyKeys("nik", "kk", "name", "born", "place", "phone", "sales", "assets"));
        assertThat(proposals.find(id).orElseThrow().version()).isZero();
    }

    @Test void the_person_of_the_registry_follows_a_correction_with_its_row_as_the_source() {
        var person = seen("Rahma Yuliant", "1310995708850013");
        var id = desk.proposed("1310995708850013", "Rahma Yuliant", 24_000_000, person.value());
        var form = CorrectionForm.of(proposals.find(id).orElseThrow());
        var right = new CorrectionForm("1310995708850099", "", "Rahma Yulianti", form.born(), form.address(), form.place(), "", form.line(), "", form.sales(), "", "", "");
        assertThat(correct.correct(id, 0, right, "lihat KTP", VERIFIER)).isInstanceOf(Outcome.Corrected.class);
        var known = registry.find(person).orElseThrow();
        assertThat(known.name()).isEqualTo("Rahma Yulianti");
        assertThat(known.nik()).isEqualTo(new Nik("1310995708850099"));
        assertThat(jdbc.sql("select source_ref from registry.history where person = :person and kind = 'CORRECTED'").param("person", person.value()).query(String.class).single())
                .isEqualTo("Koto Padang.xlsx!Data!2");
    }

    @Test void a_row_whose_corrected_nik_is_a_known_persons_becomes_that_persons() {
        var known = seen("Syafril Koto", "1310991502700001");
        var double_ = seen("Syafril K", "1310991502700002");
        var id = desk.proposed("1310991502700002", "Syafril Koto", 24_000_000, double_.value());
        assertThat(correct.correct(id, 0, nik(id, "1310991502700001"), "lihat KTP", VERIFIER)).isInstanceOf(Outcome.Corrected.class);
        assertThat(proposals.find(id).orElseThrow().person()).isEqualTo(known.value());
    }

    @Test void behind_a_refused_first_row_the_next_of_the_same_person_is_a_doubt_and_never_eligible() throws InterruptedException {
        var first = desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        var second = desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        var third = desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        screened();
        assertThat(decide.refuse(first, 0, "omzet tidak benar", VERIFIER)).isInstanceOf(Outcome.Done.class);
        assertThat(duplicate(second)).isEqualTo("DOUBTFUL evidence.duplicate.first-refused");
        assertThat(duplicate(third)).isEqualTo("PROVEN evidence.duplicate.number");
        assertThat(decide.undo(first, 1, "keliru", VERIFIER)).isInstanceOf(Outcome.Done.class);
        assertThat(duplicate(second)).isEqualTo("PROVEN evidence.duplicate.number");
    }

    @Test void a_proposal_follows_its_person_through_a_merge_and_back() throws Exception {
        TestUsers.ensure(users);
        var kept = seen("Nurbaya Idris", "1310994103660031").value();
        var gone = seen("Nurbaya I", "1310994103660032").value();
        var id = desk.proposed("1310994103660032", "Nurbaya I", 24_000_000, gone);
        try (var office = new OfficeClient("http://localhost:" + port)) {
            office.signIn("verifikator", TestUsers.PASSWORD);
            var form = office.get("/pelaku/" + kept + "/gabung/" + gone).select("form[action$=" + gone + "]");
            office.post(form.attr("action"), Map.of("keptVersion", form.select("[name=keptVersion]").val(), "goneVersion", form.select("[name=goneVersion]").val(), "reason", "KTP sama"));
            assertThat(proposals.find(id).orElseThrow().person()).isEqualTo(kept);
            office.post(office.get("/pelaku/gabungan").select("form[action$=/urung]").first().attr("action"), Map.of());
            assertThat(proposals.find(id).orElseThrow().person()).isEqualTo(gone);
        }
    }

    @Test void who_corrects_what_somebody_decided_meanwhile_is_told_and_nothing_is_written() throws InterruptedException {
        var id = desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        screened();
        var form = nik(id, AGUS);
        assertThat(decide.refuse(id, 0, "KTP tidak cocok", VERIFIER)).isInstanceOf(Outcome.Done.class);
        assertThat(correct.correct(id, 0, form, "lihat KTP", VERIFIER)).isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(state(id)).isEqualTo(ProposalState.REFUSED);
    }

    @Test void full_numbers_are_shown_only_to_whom_it_is_permitted_and_each_time_is_noted() {
        var id = desk.proposed(RAHMA, "Rahma Yulianti", 24_000_000);
        assertThat(reveal.reveal(id, new Officer(new UUID(7, 2), "Desi", Role.NAGARI_OFFICER, null))).isFalse();
        assertThat(reveal.reveal(id, VERIFIER)).isTrue();
        assertThat(jdbc.sql("select actor_name from audit.entry where action = 'PROPOSAL_REVEALED' and subject_id = :id").param("id", id.toString()).query(String.class).list())
                .containsExactly("Vera");
    }

    @Test void the_queue_is_divided_into_piles_by_finding_and_by_nagari() throws InterruptedException {
        desk.proposed("", "Rahma Yulianti", 24_000_000);
        var lost = desk.proposed("", "Agus Salim", 400_000_000);
        jdbc.sql("update grants.proposal set nagari_code = null where id = :id").param("id", lost).update();
        screened();
        assertThat(pages.piles(filter("NOT_MICRO", ""), VERIFIER).findings()).containsEntry("NIK_MISSING", 2).containsEntry("NOT_MICRO", 1);
        assertThat(pages.piles(filter("NOT_MICRO", ""), VERIFIER).nagari()).isEqualTo(Map.of(QueueFilter.NO_NAGARI, 1));
        var nowhere = new QueueFilter("", "", "", QueueFilter.NO_NAGARI, "", "", "", "");
        assertThat(pages.queue(nowhere, 1, VERIFIER).lines()).extracting(Queue.Line::id).containsExactly(lost);
        assertThat(pages.place(lost, filter("", "temuan"), VERIFIER)).isPresent();
    }

    private String duplicate(UUID row) {
        return screenings.latest(row).orElseThrow().findings().stream().filter(f -> f.code() == ReasonCode.DUPLICATE_IN_BATCH)
                .map(f -> f.verdict() + " " + f.evidence().key()).findFirst().orElse("none");
    }

    private PersonId seen(String name, String nik) {
        return transaction.execute(_ -> registry.recognise(new PersonFacts(name, new Nik(nik), null, null, null, "Jorong " + nik.substring(12), null),
                new BusinessFacts("Lontong", "", "", null, "", "", null, null, DAY), Source.row("lama.csv", "", 1), VERIFIER.actor()).person());
    }

    private CorrectionForm nik(UUID proposal, String nik) {
        return CorrectionForm.suggested(proposals.find(proposal).orElseThrow(), new Nik(nik));
    }

    private static QueueFilter filter(String finding, String order) {
        return new QueueFilter("bpum-2020", "", finding, "", "", "", "", order);
    }

    private List<String> codes(UUID id) {
        return screenings.latest(id).orElseThrow().codes().stream().map(Enum::name).toList();
    }

    private ProposalState state(UUID id) {
        return proposals.find(id).orElseThrow().state();
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
