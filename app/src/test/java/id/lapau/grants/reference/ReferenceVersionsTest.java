package id.lapau.grants.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.grants.reference.UploadList.Outcome;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.platform.jobs.JobStatus;
import id.lapau.platform.jobs.Jobs;
import id.lapau.testing.LapauTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class ReferenceVersionsTest {

    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Sutan Kepala", Role.HEAD, null);

    @Autowired private UploadList upload;
    @Autowired private ListBook book;
    @Autowired private ReferenceVersions versions;
    @Autowired private Jobs jobs;
    @Autowired private JdbcClient jdbc;

    @Test
    void an_uploaded_list_counts_once_read_and_the_one_before_counts_again_after_withdrawal() throws InterruptedException {
        var first = read(upload(ListKind.EMPLOYEES, "nik,name,employer\n1310990101700001,Sutan,PNS\n"));
        var second = read(upload(ListKind.EMPLOYEES, "NIK;Nama Pegawai;Instansi\n'1310990101700002;Rina;polisi\nabc;Tanpa NIK;asn\n"));
        var current = versions.current();
        assertThat(current.versions()).containsEntry(ListKind.EMPLOYEES, second);
        assertThat(current.lists().list(ListKind.EMPLOYEES).orElseThrow().find(1310990101700002L)).extracting(Listed::what).containsExactly("polri");
        assertThat(current.missing()).contains(ListKind.POPULATION);
        assertThat(book.find(second).orElseThrow()).extracting(StoredList::rows, StoredList::problems).containsExactly(2, 1);
        assertThat(versions.problems(second)).extracting(ReferenceReading.RowProblem::row).containsExactly(3);
        assertThat(upload.withdraw(second, "", HEAD)).isInstanceOf(Outcome.ReasonMissing.class);
        assertThat(upload.withdraw(second, "salah bulan", HEAD)).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(versions.current().versions()).containsEntry(ListKind.EMPLOYEES, first);
        assertThat(versions.load(current.versions()).list(ListKind.EMPLOYEES).orElseThrow().find(1310990101700002L)).hasSize(1);
    }

    @Test
    void the_same_file_is_recognised_and_foreign_headings_are_asked_for() throws InterruptedException {
        var text = "nomor_induk;siapa;skim\n1310990101700003;Rina;KUR Mikro\n1310990101700004;Upik;Kredit Umum\n";
        var asked = upload(ListKind.CREDIT, text);
        assertThat(asked).isInstanceOf(Outcome.ColumnsAsked.class);
        var id = ((Outcome.ColumnsAsked) asked).id();
        assertThat(upload(ListKind.CREDIT, text)).isEqualTo(new Outcome.SameFile(id));
        assertThat(upload.confirm(id, List.of("nik", "name", ""), HEAD)).isEqualTo(new Outcome.ColumnsMissing(List.of("kind")));
        assertThat(upload.confirm(id, List.of("nik", "name", "name"), HEAD)).isEqualTo(new Outcome.ColumnTwice(2));
        read(upload.confirm(id, List.of("nik", "name", "kind"), HEAD));
        var list = versions.current().lists().list(ListKind.CREDIT).orElseThrow();
        assertThat(list.find(1310990101700003L)).extracting(Listed::what).containsExactly("kur");
        assertThat(list.find(1310990101700004L)).extracting(Listed::what).containsExactly("bank");
        read(upload(ListKind.CREDIT, "nomor_induk;siapa;skim\n1310990101700005;Buyung;KUR\n"));
        assertThat(versions.current().lists().list(ListKind.CREDIT).orElseThrow().find(1310990101700005L)).hasSize(1);
    }

    @Test
    void a_list_whose_columns_are_not_known_yet_can_be_withdrawn() {
        var asked = (Outcome.ColumnsAsked) upload(ListKind.EMPLOYEES, "kode;orang;kantor\n1310990101700009;Rina;Bappeda\n");
        assertThat(upload.withdraw(asked.id(), "salah berkas", HEAD)).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(book.find(asked.id()).orElseThrow().state()).isEqualTo(ReferenceState.WITHDRAWN);
    }

    @Test
    void an_officer_of_one_nagari_and_an_auditor_upload_nothing_and_nobody_deletes() throws InterruptedException {
        var auditor = new Officer(UUID.randomUUID(), "Hendra", Role.AUDITOR, null);
        var content = "nik,name,programme\n1310990101700005,Upik,BPUM 2020\n".getBytes(StandardCharsets.UTF_8);
        assertThat(upload.upload(new UploadList.Command(ListKind.RECIPIENTS, "BRI", LocalDate.of(2020, 10, 1), "a.csv", content, false, auditor)))
                .isInstanceOf(Outcome.NotNow.class);
        read(upload(ListKind.RECIPIENTS, new String(content, StandardCharsets.UTF_8)));
        assertThat(versions.current().old()).contains(ListKind.RECIPIENTS);
        assertThatThrownBy(() -> jdbc.sql("delete from grants.reference_list").update()).hasStackTraceContaining("withdrawn, never deleted");
        assertThat(jdbc.sql("select count(*) from grants.reference_list where position(convert_to('Upik', 'UTF8') in content_sealed) > 0").query(Integer.class).single()).isZero();
    }

    private Outcome upload(ListKind kind, String text) {
        return upload.upload(new UploadList.Command(kind, "Dinas", LocalDate.of(2020, 10, 1), "daftar.csv", text.getBytes(StandardCharsets.UTF_8), false, HEAD));
    }

    private UUID read(Outcome outcome) throws InterruptedException {
        assertThat(outcome).isInstanceOf(Outcome.Reading.class);
        var id = ((Outcome.Reading) outcome).id();
        var job = book.find(id).orElseThrow().job();
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (jobs.status(job).orElseThrow().endedAt() == null && Instant.now().isBefore(end)) Thread.sleep(50);
        assertThat(jobs.status(job).orElseThrow().state()).isEqualTo(JobStatus.State.DONE);
        return id;
    }
}
