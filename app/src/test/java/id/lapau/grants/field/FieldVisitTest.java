package id.lapau.grants.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.batch.Office;
import id.lapau.grants.field.ReceiveVisit.SentPhoto;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.ScreenAgain;
import id.lapau.grants.screening.ScreenProgramme;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.platform.Photo;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import id.lapau.platform.jobs.JobStatus;
import id.lapau.platform.jobs.Jobs;
import id.lapau.registry.Registry;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class FieldVisitTest {

    private static final Officer VERIFIER = new Officer(new UUID(7, 1), "Vera", Role.VERIFIER, null);

    @Autowired private JdbcClient sql;
    @Autowired private Vault vault;
    @Autowired private Registry registry;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Proposals proposals;
    @Autowired private ReceiveVisit receive;
    @Autowired private AssignRows assign;
    @Autowired private FieldPages pages;
    @Autowired private VisitBook visits;
    @Autowired private MyTasks tasks;
    @Autowired private ScreenProgramme screen;
    @Autowired private ScreeningBook screenings;
    @Autowired private ScreenAgain again;
    @Autowired private Jobs jobs;
    @Autowired private DemoUsers users;

    private Rows rows;
    private Officer desi;

    @BeforeEach void a_nagari_with_an_officer() {
        TestUsers.ensure(users);
        desi = users.createIfAbsent("nagari", "Desi Nagari", Role.NAGARI_OFFICER, TestUsers.NAGARI, TestUsers.PASSWORD);
        new Office(sql, vault).lists();
        rows = new Rows(sql, vault, registry, transaction);
    }

    @AfterEach void no_lists() {
        new Office(sql, vault).withdrawLists();
    }

    private UUID toSee(UUID proposal) {
        return rows.assigned(proposal, desi.id(), LocalDate.of(2020, 11, 1));
    }

    private static VisitForm report(UUID visit, UUID assignment, String standing, String line) {
        return new VisitForm(visit, assignment, standing, line, "Jorong Koto, dekat surau", "2017", "Ditanya kepada tetangga", "-0.98", "101.61", "12", "2020-10-23T03:00:00Z", "");
    }

    private Receipt sent(VisitForm form) {
        return receive.receive(form, SentPhoto.NONE, desi);
    }

    @Test void a_report_that_is_sent_again_is_taken_once_and_answered_alike() throws Exception {
        var proposal = rows.proposed(0);
        var form = report(UUID.randomUUID(), toSee(proposal), "RUNNING", "Lontong sayur");
        Callable<Receipt> sending = () -> sent(form);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(List.of(sending, sending, sending, sending, sending, sending, sending, sending)).stream().map(f -> f.resultNow()).distinct().toList();
            assertThat(answers).containsExactly(new Receipt.Received(proposal));
        }
        assertThat(sent(form)).isEqualTo(new Receipt.Received(proposal));
        assertThat(rows.visits()).isEqualTo(1);
        assertThat(entries("FIELD_VISITED", proposal)).isEqualTo(1);
    }

    @Test void what_the_owner_told_on_a_visit_keeps_the_business_from_growing_is_noted_once() {
        var form = new VisitForm(UUID.randomUUID(), toSee(rows.proposed("1310995101800091", "Nurbaiti Sari")), "RUNNING", "Lontong sayur", "Jorong Koto", "", "", "", "", "", "", "DIGITAL,NONSENSE,PACKAGING");
        sent(form);
        sent(form);
        var gone = new VisitForm(UUID.randomUUID(), toSee(rows.proposed("1310995201800092", "Erlina Wati")), "NOT_FOUND", "", "", "", "Kata tetangga pindah", "", "", "", "", "CAPITAL");
        sent(gone);
        assertThat(sql.sql("select kind || ' ' || note from registry.obstacle where business in (select business_id from grants.proposal) order by 1").query(String.class).list())
                .containsExactly("DIGITAL Kunjungan lapangan", "PACKAGING Kunjungan lapangan");
    }

    private int entries(String action, UUID subject) {
        return sql.sql("select count(*) from audit.entry where action = :action and subject_id = :id").param("action", action).param("id", subject.toString()).query(Integer.class).single();
    }

    @Test void the_same_visit_with_other_content_changes_nothing() {
        var proposal = rows.proposed(0);
        var visit = UUID.randomUUID();
        var assignment = toSee(proposal);
        sent(report(visit, assignment, "RUNNING", "Lontong"));
        assertThat(sent(report(visit, assignment, "CLOSED", ""))).isEqualTo(Receipt.Refused.because("field.refused.used"));
        assertThat(sent(report(UUID.randomUUID(), assignment, "RUNNING", "Lontong"))).isEqualTo(Receipt.Refused.because("field.refused.done"));
        assertThat(visits.of(proposal)).extracting(VisitView::line).containsExactly("Lontong");
    }

    @Test void what_was_seen_changes_the_registry_and_its_source_stands_beside_it() {
        var proposal = rows.proposed(1);
        var visit = UUID.randomUUID();
        sent(report(visit, toSee(proposal), "RUNNING", "Warung kopi"));
        var business = proposals.find(proposal).orElseThrow().business();
        var known = sql.sql("select line || '|' || address || '|' || started_on || '|' || standing || '|' || seen_on from registry.business where id = :id").param("id", business)
                .query(String.class).single();
        assertThat(known).isEqualTo("Warung kopi|Jorong Koto, dekat surau|2017-01-01|RUNNING|2020-10-23");
        assertThat(sql.sql("select source_ref from registry.history where business = :id and kind = 'VERIFIED' and source_kind = 'VISIT'").param("id", business)
                .query(String.class).list()).containsExactly(visit.toString());
        assertThat(entries("BUSINESS_VERIFIED", business)).isEqualTo(1);
    }

    @Test void a_business_that_is_not_there_is_a_doubt_at_the_desk_until_somebody_finds_it() throws InterruptedException {
        var proposal = rows.proposed(2);
        screened();
        assertThat(codes(proposal)).isEmpty();
        proposals.move(proposal, 0, ProposalState.ACCEPTED);
        sent(report(UUID.randomUUID(), toSee(proposal), "NOT_FOUND", ""));
        assertThat(codes(proposal)).containsExactly(ReasonCode.BUSINESS_NOT_SEEN);
        assertThat(screenings.latest(proposal).orElseThrow().eligibility().word()).isEqualTo("review");
        assertThat(proposals.find(proposal).orElseThrow().state()).isEqualTo(ProposalState.PROPOSED);
        assertThat(entries("PROPOSAL_DOUBTED", proposal)).isEqualTo(1);
        assertThat(again.again(proposal)).isInstanceOfSatisfying(ScreenAgain.Outcome.Made.class, made -> assertThat(made.same()).isTrue());
        sent(report(UUID.randomUUID(), toSee(proposal), "RUNNING", "Lontong"));
        assertThat(codes(proposal)).isEmpty();
    }

    private List<ReasonCode> codes(UUID proposal) {
        return screenings.latest(proposal).map(Assessment::codes).orElse(List.of());
    }

    private void screened() throws InterruptedException {
        var job = screen.start(Rows.PROGRAMME, LocalDate.of(2020, 10, 22), "/penyaringan", VERIFIER);
        for (int i = 0; i < 1200 && jobs.status(job).orElseThrow().state() != JobStatus.State.DONE; i++) Thread.sleep(50);
        assertThat(jobs.status(job).orElseThrow().state()).isEqualTo(JobStatus.State.DONE);
    }

    @Test void only_the_officer_who_was_sent_may_report_and_only_while_the_task_stands() {
        var proposal = rows.proposed(3);
        var assignment = toSee(proposal);
        var stranger = new Officer(UUID.randomUUID(), "Orang Lain", Role.NAGARI_OFFICER, TestUsers.NAGARI);
        var form = report(UUID.randomUUID(), assignment, "RUNNING", "Lontong");
        assertThat(receive.receive(form, SentPhoto.NONE, stranger)).isEqualTo(Receipt.Refused.because("field.refused.not-yours"));
        assign.takeBack(pages.find(proposal).orElseThrow(), VERIFIER);
        assertThat(sent(form)).isEqualTo(Receipt.Refused.because("field.refused.taken-back"));
        assertThat(rows.visits()).isZero();
    }

    @Test void a_report_says_enough_and_names_nobody_by_number() {
        var assignment = toSee(rows.proposed(4));
        var empty = new VisitForm(UUID.randomUUID(), assignment, "RUNNING", "", "", "207", "NIK 1310 9910 0679 0005", "", "", "", "", "");
        assertThat(((Receipt.Refused) sent(empty)).problems()).containsOnlyKeys("usaha", "alamat", "sejak", "catatan");
        var silent = new VisitForm(UUID.randomUUID(), assignment, "NOT_FOUND", "", "", "", "", "", "", "", "", "");
        assertThat(((Receipt.Refused) sent(silent)).problems()).containsOnlyKeys("catatan");
    }

    @Test void the_office_assigns_a_choice_at_once_and_only_the_rows_that_it_saw() {
        rows.proposed(5);
        rows.proposed(6);
        var filter = new FieldFilter(Rows.PROGRAMME, "", "", "", "");
        assertThat(assign.assignAll(filter, 1, "2099-01-01", VERIFIER)).isInstanceOf(AssignRows.Outcome.ChangedMeanwhile.class);
        assertThat(assign.assignAll(filter, 2, "2001-01-01", VERIFIER)).isInstanceOf(AssignRows.Outcome.Rejected.class);
        assertThat(assign.assignAll(filter, 2, "2099-01-01", VERIFIER)).isEqualTo(new AssignRows.Outcome.Assigned(2, 1, 0));
        assertThat(tasks.of(desi)).extracting(Task::nik).allMatch(nik -> nik.contains("****"));
        assertThat(assign.handOver(filter, 2, desi.id(), "2099-02-01", VERIFIER)).isEqualTo(new AssignRows.Outcome.Assigned(2, 1, 0));
        assertThat(tasks.of(desi)).hasSize(2);
        assertThat(assign.takeBackAll(filter, 2, VERIFIER)).isEqualTo(new AssignRows.Outcome.TakenBack(2));
        assertThat(pages.list(filter, 1).none()).isEqualTo(2);
    }

    @Test void an_officer_who_gave_an_address_is_told_once_that_there_is_somewhere_to_go() {
        rows.proposed(8);
        rows.proposed(9);
        sql.sql("insert into identity.user_mail (user_id, address_sealed) values (:desi, :address) on conflict (user_id) do nothing").param("desi", desi.id())
                .param("address", vault.seal("desi@nagari.test")).update();
        var filter = new FieldFilter(Rows.PROGRAMME, "", "", "", "");
        long before = told();
        assign.assignAll(filter, 2, "2099-01-01", VERIFIER);
        assign.assignAll(filter, 0, "2099-01-01", VERIFIER);
        assertThat(told()).isEqualTo(before + 1);
        assertThat(pages.byOfficer(filter)).singleElement().satisfies(own -> assertThat(own.name() + " " + own.open()).isEqualTo("Desi Nagari 2"));
    }

    private long told() {
        return sql.sql("select count(*) from outbox.message where subject_type = 'officer' and subject_id = :desi").param("desi", desi.id().toString()).query(Long.class).single();
    }

    @Test void a_photo_is_sealed_where_it_lies_and_shown_in_its_own_nagari_only() throws IOException {
        var proposal = rows.proposed(7);
        var sentBytes = PhotoTest.picture("jpeg", 400, 300);
        var form = report(UUID.randomUUID(), toSee(proposal), "RUNNING", "Lontong");
        receive.receive(form, SentPhoto.of(Photo.read(sentBytes).orElseThrow(), sentBytes), desi);
        var stored = sql.sql("select photo_sealed from grants.field_visit where id = :id").param("id", form.kunjungan()).query(byte[].class).single();
        assertThat(Photo.read(stored)).isEmpty();
        assertThat(Photo.read(visits.photo(form.kunjungan(), desi).orElseThrow())).isPresent();
        var elsewhere = new Officer(UUID.randomUUID(), "Budi", Role.NAGARI_OFFICER, new id.lapau.kernel.RegionCode("13.10.02.2009"));
        assertThat(visits.photo(form.kunjungan(), elsewhere)).isEmpty();
    }
}
