package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.HandInFiles.Command;
import id.lapau.grants.intake.HandInFiles.File;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.jobs.JobStatus;
import id.lapau.platform.jobs.Jobs;
import id.lapau.testing.LapauTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class IntakeTest {

    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala Bidang", Role.HEAD, null);
    private static final Officer AUDITOR = new Officer(UUID.randomUUID(), "Pemeriksa", Role.AUDITOR, null);
    private static int people = 0;

    @Autowired HandInFiles handIn;
    @Autowired ArrangeSheets arrange;
    @Autowired HeaderChoice headers;
    @Autowired DecideIntake decide;
    @Autowired IntakePages pages;
    @Autowired RowPages rows;
    @Autowired Proposals proposals;
    @Autowired Jobs jobs;
    @Autowired JdbcClient sql;

    @Test void every_row_ends_as_a_proposal_or_in_the_list() {
        var intake = handedIn(HEAD, new File("Koto Padang.csv", csv("Koto Padang", 40)), new File("Sungai Dareh.csv", csv("Sungai Dareh", 30)));
        assertThat(pages.intake(intake, HEAD)).hasValueSatisfying(i -> {
            assertThat(i.state()).isEqualTo(IntakeState.READY);
            assertThat(i.dataRows()).isEqualTo(70);
            assertThat(i.unsure()).isZero();
            assertThat(i.proposals()).isZero();
        });
        take(intake, HEAD);
        var summary = pages.intake(intake, HEAD).orElseThrow();
        assertThat(summary.state()).isEqualTo(IntakeState.DONE);
        assertThat(summary.proposals()).isEqualTo(70);
        assertThat(rows.left(intake, "SKIPPED", 1).found()).as("titles, numbering, subtotals, signatures").isEqualTo(8);
        assertThat(rows.left(intake, "MISREAD", 1).found()).isEqualTo(7);
        assertThat(rows.rows(intake, "", "misread", "", 1).found()).isEqualTo(7);
        assertThat(rows.rows(intake, "", "no-nagari", "", 1).found()).isZero();
    }

    @Test void proposals_come_in_the_order_of_the_workbooks_with_what_was_read() {
        var intake = taken(new File("Koto Padang.csv", csv("Koto Padang", 12)));
        var mine = proposals.ofProgramme("bpum-2020").stream().filter(p -> intake.equals(intakeOf(p.id()))).toList();
        assertThat(mine).hasSize(12).isSortedAccordingTo(java.util.Comparator.comparingLong(ProposalRecord::seq));
        assertThat(mine).allSatisfy(p -> {
            assertThat(p.applicant().id()).isEqualTo(p.id().toString());
            assertThat(p.state()).isEqualTo(ProposalState.PROPOSED);
            assertThat(RowPages.nagariName(p.nagari())).isEqualTo("Koto Padang");
            assertThat(p.applicant().phone()).isNotNull();
        });
    }

    @Test void no_number_of_a_person_stands_in_clear_in_the_database() {
        int person = people;
        var intake = taken(new File("Koto Padang.csv", csv("Koto Padang", 3)));
        var dump = sql.sql("""
                select string_agg(t.line, ' ') from (
                    select p::text as line from grants.proposal p where intake = :intake
                    union all select r::text from grants.intake_row r where intake = :intake
                    union all select s::text from grants.intake_sheet s join grants.intake_file f on f.id = s.intake_file where f.intake = :intake
                    union all select e.* ::text from audit.entry e) t""").param("intake", intake).query(String.class).single();
        assertThat(dump).doesNotContain(Villages.nik(person)).doesNotContain("0812%08d".formatted(person));
    }

    @Test void the_same_file_twice_is_recognised_and_leads_to_the_earlier_one() {
        var content = csv("Koto Padang", 10);
        var first = taken(new File("Koto Padang.csv", content));
        var second = handedIn(HEAD, new File("salinan.csv", content), new File("baru.csv", csv("Koto Padang", 5)));
        assertThat(pages.files(second)).filteredOn(f -> f.state() == FileState.SAME_FILE).singleElement()
                .satisfies(f -> assertThat(f.earlierIntake()).isEqualTo(first));
        take(second, HEAD);
        assertThat(pages.intake(second, HEAD).orElseThrow().proposals()).isEqualTo(5);
    }

    @Test void the_same_file_is_recognised_inside_a_zip_and_under_another_name() {
        var content = csv("Koto Padang", 6);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("kiriman/usulan final (2).csv", content);
        files.put("kiriman/Sungai Dareh.csv", csv("Sungai Dareh", 3));
        var first = taken(new File("Koto Padang.csv", content));
        var second = handedIn(HEAD, new File("semua nagari.zip", Villages.zip(files)));
        assertThat(pages.files(second)).filteredOn(f -> f.state() == FileState.SAME_FILE).singleElement().satisfies(f -> {
            assertThat(f.earlierIntake()).isEqualTo(first);
            assertThat(f.fileName()).contains("usulan final (2).csv");
        });
        take(second, HEAD);
        assertThat(pages.intake(second, HEAD).orElseThrow().proposals()).isEqualTo(3);
        var twins = new LinkedHashMap<String, byte[]>();
        twins.put("a.csv", csv("Koto Padang", 2));
        twins.put("salinan a.csv", twins.get("a.csv"));
        assertThat(pages.files(handedIn(HEAD, new File("kembar.zip", Villages.zip(twins))))).extracting(IntakeViews.FileLine::state)
                .as("twice in one zip").containsExactly(FileState.READABLE, FileState.SAME_FILE);
    }

    @Test void a_file_that_came_in_since_the_rehearsal_does_not_come_in_again() {
        var content = csv("Koto Padang", 10);
        var first = handedIn(HEAD, new File("a.csv", content));
        sql.sql("update grants.intake_file set sha256 = 'x' where intake = :i").param("i", first).update();
        var second = handedIn(HEAD, new File("b.csv", content));
        sql.sql("update grants.intake_file set sha256 = (select sha256 from grants.intake_file where intake = :other) where intake = :i")
                .param("other", second).param("i", first).update();
        take(first, HEAD);
        take(second, HEAD);
        assertThat(pages.intake(second, HEAD).orElseThrow().proposals()).isZero();
        assertThat(pages.files(second)).allMatch(f -> f.state() == FileState.SAME_FILE);
    }

    @Test void a_zip_brings_in_every_workbook_in_it_and_a_bad_file_says_why() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("Koto Padang.csv", csv("Koto Padang", 4));
        files.put("Sungai Dareh.csv", csv("Sungai Dareh", 6));
        files.put("gambar.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        var intake = handedIn(HEAD, new File("nagari.zip", Villages.zip(files)), new File("kosong.xlsx", new byte[0]));
        assertThat(pages.files(intake)).filteredOn(f -> f.state() == FileState.UNREADABLE).hasSize(2)
                .allSatisfy(f -> assertThat(f.problemText("id")).contains(f.fileName()));
        take(intake, HEAD);
        assertThat(pages.intake(intake, HEAD).orElseThrow().proposals()).isEqualTo(10);
    }

    @Test void a_corrected_mapping_holds_for_this_and_for_later_files_with_the_same_headings() {
        var intake = handedIn(HEAD, new File("aneh.csv", odd(5)));
        var sheet = pages.files(intake).getFirst();
        var shown = pages.sheet(intake, sheet.sheet(), HEAD).orElseThrow();
        var chosen = new ArrayList<>(shown.chosen());
        int address = chosen.indexOf("address");
        chosen.set(address, "business_address");
        assertThat(mapped(sheet.sheet(), null, chosen).sheets()).isEqualTo(1);
        take(intake, HEAD);
        assertThat(rows.rows(intake, "", "", "", 1).rows()).allSatisfy(r -> assertThat(r.applicant().businessAddress()).isEqualTo("Pasar Lama"));

        var later = handedIn(HEAD, new File("aneh lagi.csv", odd(5)));
        assertThat(pages.files(later).getFirst().mapping()).isEqualTo(MappingState.REMEMBERED);
        take(later, HEAD);
        assertThat(rows.rows(later, "", "", "", 1).rows()).allSatisfy(r -> assertThat(r.applicant().businessAddress()).isEqualTo("Pasar Lama"));
    }

    @Test void a_list_without_headings_comes_in_when_an_officer_says_what_its_columns_hold() {
        var intake = handedIn(HEAD, new File("tanpa judul.csv", headless(4, "Jahit")));
        var sheet = pages.files(intake).getFirst();
        assertThat(sheet.mapping()).isEqualTo(MappingState.NONE);
        assertThat(sheet.unsure()).isTrue();
        assertThat(decide.take(intake, HEAD)).isInstanceOf(DecideIntake.Outcome.NothingToTake.class);
        assertThat(headers.rows(sheet.sheet())).hasSize(4).noneMatch(row -> row.text().matches(".*\\d{16}.*"));
        var seen = headers.below(pages.sheet(intake, sheet.sheet(), HEAD).orElseThrow(), List.of());
        assertThat(seen.chosen().get(1)).as("sixteen digits are known by what stands there").isEqualTo("nik");
        assertThat(seen.shown().samples().get(3)).containsOnly("Jahit");
        mapped(sheet.sheet(), List.of(), List.of("", "nik", "name", "line", "phone"));
        assertThat(pages.files(intake).getFirst()).satisfies(f -> assertThat(List.of(f.dataRows(), f.skippedRows())).containsExactly(4, 0));
        take(intake, HEAD);
        assertThat(rows.rows(intake, "", "", "", 1).rows()).hasSize(4).allSatisfy(r -> assertThat(r.applicant().line()).isEqualTo("Jahit"));
    }

    @Test void headings_that_nobody_knows_are_pointed_at_once_and_known_ever_after() {
        var intake = handedIn(HEAD, new File("asing.csv", foreign(3)), new File("asing 2.csv", foreign(5)));
        assertThat(pages.files(intake)).allMatch(f -> f.mapping() == MappingState.NONE);
        mapped(pages.files(intake).getFirst().sheet(), List.of(2), List.of("", "nik", "name", "line", "phone"));
        assertThat(pages.files(intake)).extracting(IntakeViews.FileLine::dataRows).as("the other file follows").containsExactly(3, 5);
        assertThat(pages.files(intake)).extracting(IntakeViews.FileLine::skippedRows).as("the title above").containsExactly(1, 1);
        var later = handedIn(HEAD, new File("asing 3.csv", foreign(2)));
        assertThat(pages.files(later)).extracting(IntakeViews.FileLine::mapping).containsExactly(MappingState.REMEMBERED);
        take(later, HEAD);
        assertThat(pages.intake(later, HEAD).orElseThrow().proposals()).isEqualTo(2);
    }

    @Test void a_corrected_mapping_is_counted_anew() {
        var intake = handedIn(HEAD, new File("ganjil.csv", shifted()));
        var before = pages.files(intake).getFirst();
        mapped(before.sheet(), null, List.of("", "", "name", "line", "phone", "nik"));
        var after = pages.files(intake).getFirst();
        take(intake, HEAD);
        assertThat(pages.intake(intake, HEAD).orElseThrow().proposals()).isEqualTo(after.dataRows());
        assertThat(rows.left(intake, "SKIPPED", 1).found()).isEqualTo(after.skippedRows());
        assertThat(after.dataRows()).isNotEqualTo(before.dataRows());
    }

    @Test void a_sheet_that_is_left_out_needs_a_reason_and_stays_in_the_list() {
        var intake = handedIn(HEAD, new File("a.csv", csv("Koto Padang", 5)), new File("b.csv", csv("Koto Padang", 7)));
        var sheet = pages.files(intake).getFirst().sheet();
        assertThat(arrange.leaveOut(sheet, " ", HEAD)).isInstanceOf(ArrangeSheets.Outcome.ReasonMissing.class);
        assertThat(arrange.leaveOut(sheet, "data tahun lalu", HEAD)).isInstanceOf(ArrangeSheets.Outcome.LeftOut.class);
        take(intake, HEAD);
        assertThat(pages.intake(intake, HEAD).orElseThrow().proposals()).isEqualTo(7);
        assertThat(rows.left(intake, "EXCLUDED", 1).rows()).hasSizeGreaterThanOrEqualTo(5).allMatch(r -> r.words().equals("data tahun lalu"));
    }

    @Test void an_officer_of_one_nagari_brings_in_and_sees_only_that_one() {
        var place = new Places().of(ApplicantJson.read("{\"nagari\":\"Koto Padang\"}")).orElseThrow();
        var officer = new Officer(UUID.randomUUID(), "Petugas Nagari", Role.NAGARI_OFFICER, place);
        var elsewhere = new Officer(UUID.randomUUID(), "Petugas Lain", Role.NAGARI_OFFICER, new RegionCode("13.10.99.2099"));
        var intake = handedIn(officer, new File("a.csv", csv("Koto Padang", 4)), new File("b.csv", csv("Sungai Dareh", 3)));
        take(intake, officer);
        assertThat(rows.rows(intake, "", "", "", 1).found()).isEqualTo(4);
        assertThat(rows.left(intake, "OTHER_NAGARI", 1).found()).isEqualTo(3);
        assertThat(pages.intake(intake, elsewhere)).isEmpty();
        assertThat(pages.intake(intake, HEAD)).isPresent();
        assertThat(pages.list("", "", "", 1, elsewhere).intakes()).isEmpty();
        assertThat(decide.withdraw(intake, "coba", elsewhere)).isInstanceOf(DecideIntake.Outcome.NotNow.class);
    }

    @Test void who_may_only_read_hands_nothing_in() {
        assertThat(handIn.handIn(new Command("bpum-2020", "", List.of(new File("a.csv", csv("Koto Padang", 1))), AUDITOR)))
                .isInstanceOf(HandInFiles.Outcome.NotAllowed.class);
    }

    @Test void an_intake_is_withdrawn_whole_while_nothing_of_it_is_frozen() {
        var intake = taken(new File("a.csv", csv("Koto Padang", 5)));
        var some = proposals.ofProgramme("bpum-2020").stream().filter(p -> intake.equals(intakeOf(p.id()))).findFirst().orElseThrow();
        assertThat(decide.withdraw(intake, "", HEAD)).isInstanceOf(DecideIntake.Outcome.ReasonMissing.class);
        assertThat(decide.withdraw(intake, "salah program", HEAD)).isEqualTo(new DecideIntake.Outcome.Withdrawn(5));
        assertThat(proposals.find(some.id()).orElseThrow().state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(decide.withdraw(intake, "lagi", HEAD)).isInstanceOf(DecideIntake.Outcome.NotNow.class);

        var other = taken(new File("b.csv", csv("Koto Padang", 5)));
        var frozen = proposals.ofProgramme("bpum-2020").stream().filter(p -> other.equals(intakeOf(p.id()))).findFirst().orElseThrow();
        assertThat(proposals.move(frozen.id(), frozen.version(), ProposalState.FROZEN)).isTrue();
        assertThat(decide.withdraw(other, "terlambat", HEAD)).isEqualTo(new DecideIntake.Outcome.Frozen(1));
    }

    @Test void of_two_officers_who_saw_the_same_version_one_wins() {
        var intake = taken(new File("a.csv", csv("Koto Padang", 2)));
        var seen = proposals.ofProgramme("bpum-2020").stream().filter(p -> intake.equals(intakeOf(p.id()))).toList();
        var one = seen.getFirst();
        assertThat(proposals.move(one.id(), one.version(), ProposalState.ACCEPTED)).isTrue();
        assertThat(proposals.move(one.id(), one.version(), ProposalState.REFUSED)).isFalse();
        assertThat(proposals.correct(one.id(), one.version(), one.applicant(), one.nagari())).isFalse();
        assertThat(proposals.correct(one.id(), one.version() + 1, one.applicant(), one.nagari())).isTrue();
        assertThat(proposals.find(one.id()).orElseThrow().state()).isEqualTo(ProposalState.PROPOSED);
        assertThat(proposals.moveAll(java.util.Map.of(one.id(), 2, seen.get(1).id(), 5), ProposalState.FROZEN)).containsExactly(one.id());
        assertThat(proposals.move(one.id(), 3, ProposalState.PROPOSED)).as("frozen for ever").isFalse();
        assertThat(proposals.all(List.of(one.id(), seen.get(1).id()))).hasSize(2);
    }

    private ArrangeSheets.Outcome.Mapped mapped(UUID sheet, @Nullable List<Integer> header, List<String> chosen) {
        var outcome = (ArrangeSheets.Outcome.Mapped) arrange.confirm(sheet, header, chosen, HEAD);
        ended(outcome.job());
        return outcome;
    }

    private UUID taken(File file) {
        var intake = handedIn(HEAD, file);
        take(intake, HEAD);
        return intake;
    }

    private UUID handedIn(Officer by, File... files) {
        var outcome = (HandInFiles.Outcome.HandedIn) handIn.handIn(new Command("bpum-2020", "", List.of(files), by));
        ended(outcome.job());
        return outcome.intake();
    }

    private void take(UUID intake, Officer by) {
        ended(((DecideIntake.Outcome.Taking) decide.take(intake, by)).job());
    }

    private void ended(UUID job) {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(until)) {
            var status = jobs.status(job).orElseThrow();
            if (status.state() == JobStatus.State.DONE) return;
            assertThat(status.state()).isNotEqualTo(JobStatus.State.FAILED);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the job did not end");
    }

    private UUID intakeOf(UUID proposal) {
        return sql.sql("select intake from grants.proposal where id = :id").param("id", proposal).query(UUID.class).single();
    }

    private static byte[] csv(String nagari, int rows) {
        var csv = Villages.csv(nagari, people, rows);
        people += rows;
        return csv;
    }

    private static byte[] headless(int rows, String line) {
        var text = new StringBuilder();
        for (int i = 0; i < rows; i++, people++) text.append("%d,%s,%s,%s,0812%08d\n".formatted(i + 1, Villages.nik(people), Villages.name(people), line, people));
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] foreign(int rows) {
        var people = new String(headless(rows, "Jahit"), java.nio.charset.StandardCharsets.UTF_8);
        return ("LIST OF THE BELOVED,,,,\nqq,ww,ee,rr,tt\n" + people).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Two columns of numbers; under the guessed one the last two rows hold one word only, and look like notes. */
    private static byte[] shifted() {
        var text = new StringBuilder("No,NIK,Nama,Usaha,HP,Nomor\n");
        for (int i = 0; i < 6; i++, people++)
            text.append("%s,%s,%s,%s,%s,%s\n".formatted(i < 4 ? i + 1 : "", i < 4 ? Villages.nik(people) : "", i < 4 ? Villages.name(people) : "",
                    i < 4 ? "" : "Jahit", "", i < 4 ? "" : Villages.nik(people)));
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Headings that nobody uses, always the same. */
    private static byte[] odd(int rows) {
        var text = new StringBuilder("Urut,NIK,Nama,Alamat,Usaha,HP\n");
        for (int i = 0; i < rows; i++, people++)
            text.append("%d,%s,%s,Pasar Lama,Jahit,0812%08d\n".formatted(i + 1, Villages.nik(people), Villages.name(people), people));
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
