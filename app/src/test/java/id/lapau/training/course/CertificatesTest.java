package id.lapau.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Vault;
import id.lapau.registry.Registry;
import id.lapau.testing.LapauTest;
import id.lapau.training.course.ConcludeSession.Scores;
import id.lapau.training.course.Attendance.Told;
import id.lapau.training.course.AttendanceBook.Cell;
import id.lapau.training.course.Enrolment.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@LapauTest
class CertificatesTest {

    private static final Officer RINA = new Officer(UUID.randomUUID(), "Rina", Role.VERIFIER, null);

    @Autowired KeepCourse keep;
    @Autowired KeepResources resources;
    @Autowired ScheduleSession schedule;
    @Autowired SessionBook sessions;
    @Autowired Enrol enrol;
    @Autowired EnrolmentBook enrolments;
    @Autowired Attendance attendance;
    @Autowired ConcludeSession conclude;
    @Autowired AttendanceBook present;
    @Autowired IssueCertificates issue;
    @Autowired CertificateBook certificates;
    @Autowired SigningKeys keys;
    @Autowired Tickets tickets;
    @Autowired CompletedCourses participations;
    @Autowired Registry registry;
    @Autowired Vault vault;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private UUID session;
    private List<UUID> businesses;

    /** Three participants of a session of two meetings: one was yesterday, the other is now. */
    @BeforeEach void aSessionIsNow() {
        letterhead(sql);
        var course = ((KeepCourse.Outcome.Kept) keep.write(new CourseForm("Kemasan", "Memilih kemasan", List.of(), "", List.of(), List.of(), "60", "70", 0), RINA)).course();
        for (var module : List.of("Memilih bahan kemasan", "Label dan izin edar P-IRT", "Menghitung biaya kemasan")) keep.addModule(course, module, "50", "", RINA);
        resources.addTrainer("Pelatih " + course, "", RINA);
        var trainer = sql.sql("select id from training.trainer where name = :name").param("name", "Pelatih " + course).query(UUID.class).single();
        var first = OfficeTime.today(clock).plusDays(10);
        session = ((ScheduleSession.Outcome.Done) schedule.plan(course, new SessionForm(trainer, null, "https://rapat.contoh.id/a", first, "2", "09:00", "12:00", first.minusDays(1), "5", "", "", 0), RINA)).session();
        schedule.open(session, RINA);
        schedule.seat(session, Actor.SYSTEM);
        businesses = Owners.of(registry, 600, 3);
        businesses.forEach(business -> enrol.enrol(session, business, Way.OFFICER, RINA.actor()));
        sql.sql("update training.meeting set during = tstzrange(now() - (2 - position) * interval '1 day' - interval '10 minutes', now() - (2 - position) * interval '1 day' + interval '2 hours') where session = :id")
                .param("id", session).update();
    }

    static void letterhead(JdbcClient sql) {
        sql.sql("""
                insert into papers.letterhead (version, government, office, address, contact, place, role, signatory, rank, nip, by_id, by_name, at)
                values (1, 'Pemerintah Kabupaten Dharmasraya', 'Dinas Koperasi dan UMKM', 'Jalan Contoh 1', '', 'Pulau Punjung', 'Kepala Dinas', 'Sutan Contoh', 'Pembina',
                    '197001011995031001', uuidv7(), 'Rina', now()) on conflict do nothing
                """).update();
    }

    private Session.Meeting meeting(int number) {
        return sessions.find(session).orElseThrow().meetings().get(number);
    }

    private Enrolment enrolment(int number) {
        return enrolments.find(session, businesses.get(number)).orElseThrow();
    }

    private int told(int number) {
        return present.lines(session).stream().filter(line -> line.business().equals(businesses.get(number))).findFirst().orElseThrow().present().size();
    }

    @Test void whoever_scans_twice_shows_the_card_too_and_stands_on_the_list_was_there_once() {
        var door = DoorToken.of(meeting(1)).signed(vault);
        assertThat(attendance.atDoor(door, enrolment(0).code())).isEqualTo(Told.PRESENT);
        assertThat(attendance.atDoor(door, enrolment(0).code())).isEqualTo(Told.ALREADY);
        tickets.path(session, businesses.getFirst());
        assertThat(attendance.byCard(new Tickets.Ticket(session, businesses.getFirst()), RINA)).isEqualTo(Told.ALREADY);
        assertThat(attendance.byList(session, Set.of(), Set.of(new Cell(enrolment(0).id(), meeting(1).id())), RINA)).isTrue();
        assertThat(told(0)).isEqualTo(1);
    }

    @Test void a_code_counts_around_its_meeting_only_and_nobody_makes_one_at_home() {
        assertThat(attendance.atDoor(DoorToken.of(meeting(0)).signed(vault), enrolment(0).code())).isEqualTo(Told.NOT_NOW);
        var genuine = DoorToken.of(meeting(1)).signed(vault);
        assertThat(attendance.atDoor(genuine.replace('.', '-'), enrolment(0).code())).isEqualTo(Told.UNKNOWN);
        assertThat(attendance.atDoor(genuine.substring(0, genuine.lastIndexOf('.')) + "." + "0".repeat(24), enrolment(0).code())).isEqualTo(Told.UNKNOWN);
        assertThat(attendance.atDoor(genuine, "000000".equals(enrolment(0).code()) ? "000001" : "000000")).isEqualTo(Told.UNKNOWN);
    }

    @Test void a_scan_that_a_phone_kept_counts_for_when_it_was_made_once_however_often_and_late_it_comes() {
        var now = clock.instant();
        var door = DoorToken.of(meeting(1)).signed(vault);
        assertThat(attendance.atDoorLater(door, enrolment(0).code(), now.minusSeconds(3 * 3600))).as("scanned before the hours of the code").isEqualTo(Told.NOT_NOW);
        assertThat(attendance.atDoorLater(door, enrolment(0).code(), now.minusSeconds(300))).isEqualTo(Told.PRESENT);
        assertThat(attendance.atDoorLater(door, enrolment(0).code(), now.minusSeconds(200))).isEqualTo(Told.ALREADY);
        assertThat(attendance.atDoor(door, enrolment(0).code())).isEqualTo(Told.ALREADY);
        assertThat(told(0)).isEqualTo(1);
        var yesterday = meeting(0);
        var old = DoorToken.of(yesterday).signed(vault);
        assertThat(attendance.atDoorLater(old, enrolment(0).code(), now)).as("now is not yesterday").isEqualTo(Told.NOT_NOW);
        assertThat(attendance.atDoorLater(old, enrolment(0).code(), yesterday.from().plusSeconds(60))).isEqualTo(Told.PRESENT);
        var line = present.lines(session).stream().filter(each -> each.business().equals(businesses.getFirst())).findFirst().orElseThrow();
        assertThat(line.late()).as("the officer sees what came after the door was closed").containsExactly(yesterday.id());
        assertThat(sql.sql("select told_at from training.attendance where enrolment = :e and meeting = :m").param("e", enrolment(0).id()).param("m", yesterday.id())
                .query(java.sql.Timestamp.class).single().toInstant()).isEqualTo(yesterday.from().plusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }

    @Test void a_scan_comes_too_late_after_three_days_and_after_the_session_is_concluded() {
        sql.sql("update training.meeting set during = tstzrange(lower(during) - interval '4 days', upper(during) - interval '4 days') where session = :id").param("id", session).update();
        var old = meeting(1);
        assertThat(attendance.atDoorLater(DoorToken.of(old).signed(vault), enrolment(0).code(), old.from())).isEqualTo(Told.TOO_LATE);
        sql.sql("update training.meeting set during = tstzrange(lower(during) + interval '3 days', upper(during) + interval '3 days') where session = :id").param("id", session).update();
        assertThat(conclude.conclude(session, RINA)).isTrue();
        assertThat(attendance.atDoorLater(DoorToken.of(meeting(1)).signed(vault), enrolment(0).code(), meeting(1).from())).isEqualTo(Told.TOO_LATE);
        assertThat(attendance.byBook(List.of(new Attendance.Mark(enrolment(0).id(), meeting(1).id(), clock.instant())), RINA)).containsExactly(Told.TOO_LATE);
    }

    @Test void an_officers_book_sent_again_counts_once_and_nobody_elses_book_counts() {
        var marks = List.of(new Attendance.Mark(enrolment(0).id(), meeting(1).id(), clock.instant()), new Attendance.Mark(enrolment(1).id(), meeting(1).id(), clock.instant()),
                new Attendance.Mark(enrolment(1).id(), UUID.randomUUID(), clock.instant()));
        assertThat(attendance.byBook(marks, new Officer(UUID.randomUUID(), "Hendra", Role.AUDITOR, null))).containsOnly(Told.UNKNOWN);
        assertThat(attendance.byBook(marks, RINA)).containsExactly(Told.PRESENT, Told.PRESENT, Told.TOO_LATE);
        assertThat(attendance.byBook(marks, RINA)).containsExactly(Told.ALREADY, Told.ALREADY, Told.TOO_LATE);
        assertThat(told(0)).isEqualTo(1);
        assertThat(present.lines(session)).allMatch(line -> line.late().isEmpty());
    }

    @Test void a_list_entered_later_takes_nothing_away_that_others_told_meanwhile() {
        attendance.atDoor(DoorToken.of(meeting(1)).signed(vault), enrolment(1).code());
        attendance.byList(session, Set.of(), Set.of(new Cell(enrolment(1).id(), meeting(0).id())), RINA);
        assertThat(told(1)).isEqualTo(2);
        attendance.byList(session, Set.of(new Cell(enrolment(1).id(), meeting(0).id())), Set.of(), RINA);
        assertThat(told(1)).isEqualTo(1);
    }

    private void concluded() {
        attendance.byList(session, Set.of(), Set.of(cell(0, 0), cell(0, 1), cell(1, 0), cell(2, 0), cell(2, 1)), RINA);
        conclude.score(session, List.of(new Scores(enrolment(0).id(), 40, 85), new Scores(enrolment(1).id(), 40, 90), new Scores(enrolment(2).id(), 40, 60)), RINA);
        assertThat(conclude.conclude(session, RINA)).as("before its end").isFalse();
        sql.sql("update training.meeting set during = tstzrange(lower(during) - interval '3 hours', upper(during) - interval '3 hours') where session = :id").param("id", session).update();
        assertThat(conclude.conclude(session, RINA)).isTrue();
    }

    private Cell cell(int participant, int meeting) {
        return new Cell(enrolment(participant).id(), meeting(meeting).id());
    }

    @Test void completed_has_it_who_came_often_enough_and_passed_and_only_those_get_a_certificate_that_a_stranger_can_check() throws Exception {
        concluded();
        assertThat(List.of(0, 1, 2)).extracting(number -> enrolment(number).state())
                .containsExactly(EnrolmentState.COMPLETED, EnrolmentState.INCOMPLETE, EnrolmentState.INCOMPLETE);
        assertThat(participations.all()).anyMatch(each -> each.business().equals(businesses.getFirst()));

        for (int again = 0; again < 2; again++)
            for (var due : List.of(new CertificateBook.Due(enrolment(0).id(), "Pemilik"))) transaction.executeWithoutResult(_ -> issue.issue(session, due));
        assertThat(certificates.in(session)).hasSize(1);
        var certificate = certificates.in(session).getFirst();
        var jws = certificate.credential();
        var header = SignatureCheck.header(jws);
        assertThat(header.get("alg").asString()).isEqualTo("RS256");
        var key = keys.published(UUID.fromString(header.get("kid").asString().replaceFirst(".*/", "").replace(".json", ""))).orElseThrow();
        assertThat(key).doesNotContain("\"d\"");
        assertThat(SignatureCheck.holds(jws, key)).isTrue();
        var forged = jws.split("\\.");
        forged[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(new String(Base64.getUrlDecoder().decode(forged[1]), StandardCharsets.UTF_8).replace("Pemilik", "Penipu").getBytes(StandardCharsets.UTF_8));
        assertThat(SignatureCheck.holds(String.join(".", forged), key)).isFalse();
        conforms(jws);

        var paper = issue.paperOf(certificate).orElseThrow().content();
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/training-certificate.pdf"), paper);
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("SERTIFIKAT", certificate.holder(), "Memilih bahan kemasan", "150", "Sutan Contoh");
        }
        assertThat(issue.revoke(session, certificate.id(), "", RINA)).isFalse();
        assertThat(issue.revoke(session, certificate.id(), "Kehadiran ternyata keliru", RINA)).isTrue();
        assertThat(certificates.revoked()).extracting(CertificateBook.Revoked::id).contains(certificate.id());
        assertThat(certificates.find(certificate.id()).orElseThrow().revoked()).isNotNull();
    }

    /** The standard's schema, and its claims that repeat the credential; with {@code -Dlapau.badge.schema=FILE} also the published file, which may not be kept here. */
    private static void conforms(String jws) throws Exception {
        var credential = SignatureCheck.payload(jws);
        try (var schema = Objects.requireNonNull(CertificatesTest.class.getResourceAsStream("achievement-credential.schema.json"))) {
            var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(rules.validate(credential)).isEmpty();
            assertThat(rules.validate(JsonMapper.builder().build().createObjectNode())).as("the schema refuses what is no credential").isNotEmpty();
        }
        var published = System.getProperty("lapau.badge.schema", "");
        if (!published.isEmpty()) {
            var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(Files.readString(Path.of(published)));
            assertThat(rules.validate(credential)).as("the file that 1EdTech publishes").isEmpty();
            assertThat(rules.validate(JsonMapper.builder().build().createObjectNode())).isNotEmpty();
        }
        assertThat(credential.get("iss")).isEqualTo(credential.get("issuer").get("id"));
        assertThat(credential.get("jti")).isEqualTo(credential.get("id"));
        assertThat(credential.get("sub")).isEqualTo(credential.get("credentialSubject").get("id"));
    }
}
