package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.batch.PaperOrders.Letter;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.papers.Paper;
import id.lapau.papers.Papers;
import id.lapau.platform.Vault;
import id.lapau.platform.jobs.Jobs;
import id.lapau.platform.jobs.JobStatus;
import id.lapau.testing.LapauTest;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** All papers of one phase; {@code -Dlapau.papers=5000} for a whole regency. */
@LapauTest
@TestPropertySource(properties = "lapau.public.url=https://lapau.contoh.id/")
class PapersOfAPhaseTest {

    private static final int PEOPLE = Integer.getInteger("lapau.papers", 60);
    private static final int NAGARI = Math.clamp(PEOPLE / 20, 1, 52);
    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala", Role.HEAD, null);

    @Autowired Vault vault;
    @Autowired JdbcClient sql;
    @Autowired OrderPapers order;
    @Autowired PaperOrders orders;
    @Autowired Papers papers;
    @Autowired BatchPages pages;
    @Autowired Jobs jobs;

    @Test void every_recipient_of_a_phase_has_a_statement_and_all_of_it_comes_in_one_download() throws Exception {
        new Office(sql, vault).letterhead();
        var batch = frozen();
        long began = System.nanoTime();
        var job = ((OrderPapers.Outcome.Started) order.order(batch, new Letter("518/Tahap/2020", LocalDate.of(2020, 10, 22), "Kepala Dinas Provinsi", "Padang"), HEAD)).job();
        while (jobs.status(job).orElseThrow().state() != JobStatus.State.DONE) {
            assertThat(jobs.status(job).orElseThrow().state()).isNotEqualTo(JobStatus.State.FAILED);
            Thread.sleep(100);
        }
        var made = papers.of(PaperParts.SUBJECT, orders.current(batch).orElseThrow().id().toString());
        long printed = System.nanoTime();
        var zip = new ByteArrayOutputStream();
        PapersZip.write(zip, papers.downloadAll(PaperParts.SUBJECT, orders.current(batch).orElseThrow().id().toString(), HEAD).orElseThrow(), pages.ministry(batch).orElseThrow());
        System.out.printf("papers of %d people: %d files, %d pages, made in %d ms; zip of %d KB in %d ms%n", PEOPLE, made.size(), made.stream().mapToInt(Paper::pages).sum(),
                (printed - began) / 1_000_000, zip.size() / 1024, (System.nanoTime() - printed) / 1_000_000);
        assertThat(made).hasSize(NAGARI + 2);
        assertThat(made.stream().skip(2).mapToInt(Paper::pages).sum()).as("a page for each").isEqualTo(PEOPLE);
    }

    private UUID frozen() {
        var office = new Office(sql, vault);
        var programme = office.programme("uji-tahap");
        var batch = office.numbered(programme, 1, "001/UJI-TAHAP/2020", PEOPLE, new byte[] {1});
        for (int person = 0; person < PEOPLE; person++) {
            var nik = "131099%02d01%02d%04d".formatted(1 + person % 28, 60 + person / 9_000, 1 + person % 9_000);
            var stored = new StoredLine(nik, "131099%010d".formatted(person), "Orang Karangan Nomor " + person, "Jorong Pasar " + person % 40, "Dagang lontong", "0812%08d".formatted(person),
                    "Nagari %02d".formatted(person % NAGARI));
            sql.sql("""
                    insert into grants.batch_line (batch, position, proposal, programme, name, nagari_code, nik_hash, line_sealed)
                    values (:batch, :position, :proposal, :p, :name, '13.10.02.2008', :hash, :line)""")
                    .param("batch", batch).param("position", person + 1).param("proposal", office.proposed(programme, nik, stored.name())).param("p", programme)
                    .param("name", stored.name()).param("hash", vault.fingerprint(nik)).param("line", vault.seal(JsonMapper.builder().build().writeValueAsString(stored))).update();
        }
        return batch;
    }
}
