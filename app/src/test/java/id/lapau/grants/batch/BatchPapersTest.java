package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.lapau.grants.batch.PaperOrders.Letter;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.papers.Paper;
import id.lapau.papers.Papers;
import id.lapau.papers.PrintedPaper;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** From a frozen proposal to signed papers and messages, as officers and strangers see it. */
@LapauTest
@TestPropertySource(properties = "lapau.public.url=https://lapau.contoh.id/")
class BatchPapersTest {

    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala", Role.HEAD, null);
    private static final Officer AUDITOR = new Officer(UUID.randomUUID(), "Pemeriksa", Role.AUDITOR, null);
    private static final LocalDate DAY = LocalDate.of(2020, 10, 22);

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;
    @Autowired BeanFactory beans;
    @Autowired OrderPapers order;
    @Autowired PaperOrders orders;
    @Autowired PapersJob job;
    @Autowired AnnounceBatch announce;
    @Autowired Papers papers;

    private Office office;

    @BeforeEach void open() {
        TestUsers.ensure(users);
        office = new Office(sql, vault);
        office.lists();
        office.letterhead();
    }

    private UUID frozen(String programme, int people) {
        office.programme(programme);
        for (int person = 0; person < people; person++) office.proposed(programme, person);
        return new TwoOfficers(beans).freeze(programme, DAY);
    }

    private UUID issued(UUID batch, String number) throws InterruptedException {
        assertThat(order.order(batch, new Letter(number, DAY, "Kepala Dinas Koperasi dan UKM Provinsi Sumatera Barat", "Padang"), HEAD)).isInstanceOf(OrderPapers.Outcome.Started.class);
        var set = orders.current(batch).orElseThrow();
        long end = System.nanoTime() + 60_000_000_000L;
        while (papers.of(PaperParts.SUBJECT, set.id().toString()).size() < set.parts()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
        return set.id();
    }

    @Test void cover_annex_and_a_statement_for_each_recipient_are_issued_once_and_carry_what_they_must() throws Exception {
        var batch = frozen("uji-surat", 4);
        var set = issued(batch, "518/1/Uji/2020");
        var issued = papers.of(PaperParts.SUBJECT, set.toString());
        assertThat(issued).extracting(Paper::fileName).containsExactly("surat-pengantar.pdf", "lampiran.pdf", "sptjm-01-gunung-selasih.pdf");
        var content = new HashMap<String, byte[]>();
        for (var paper : issued) content.put(paper.fileName(), papers.download(paper.id(), HEAD).orElseThrow().content());
        for (var paper : issued) PrintedPaper.keep(paper.fileName(), content.get(paper.fileName()));
        assertThat(PrintedPaper.text(content.get("surat-pengantar.pdf"))).contains("518/1/Uji/2020", "Pulau Punjung, 22 Oktober 2020", "sebanyak 4 orang", "001/UJI-SURAT/2020",
                orders.facts(batch).orElseThrow().workbookSha256());
        for (int person = 0; person < 4; person++) {
            assertThat(PrintedPaper.text(content.get("lampiran.pdf"))).contains(Office.nik(person), Office.name(person));
            assertThat(PrintedPaper.text(content.get("sptjm-01-gunung-selasih.pdf"))).contains(Office.nik(person), "nomor urut " + (person + 1));
        }
        assertThat(issued.get(2).pages()).as("a page for each").isEqualTo(4);
        for (var paper : issued) {
            assertThat(PrintedPaper.qr(content.get(paper.fileName()), 0)).isEqualTo("https://lapau.contoh.id/sah/" + paper.code());
            assertThat(PrintedPaper.readableAloud(content.get(paper.fileName()))).isTrue();
        }
        assertThat(order.order(batch, new Letter("518/2/Uji/2020", DAY, "A", "B"), HEAD)).isInstanceOf(OrderPapers.Outcome.Already.class);
    }

    @Test void papers_made_again_by_a_job_that_ran_twice_are_the_same_papers() throws Exception {
        var set = issued(frozen("uji-dua-kali", 2), "518/3/Uji/2020");
        var before = papers.of(PaperParts.SUBJECT, set.toString());
        job.run(new OneRun(set.toString()));
        assertThat(papers.of(PaperParts.SUBJECT, set.toString())).isEqualTo(before);
    }

    @Test void the_stored_papers_hide_whom_they_name_and_nobody_changes_them() throws Exception {
        var set = issued(frozen("uji-sandi", 1), "518/4/Uji/2020");
        var paper = papers.of(PaperParts.SUBJECT, set.toString()).getFirst();
        assertThat(papers.download(paper.id(), AUDITOR)).isEmpty();
        assertThat(sql.sql("select position('%PDF'::bytea in content_sealed) from papers.paper where id = :id").param("id", paper.id()).query(Integer.class).single()).isZero();
        assertThat(sql.sql("select has_table_privilege('lapau_app', 'papers.paper', 'UPDATE') or has_table_privilege('lapau_app', 'papers.paper', 'DELETE')").query(Boolean.class).single()).isFalse();
        papers.download(paper.id(), HEAD);
        assertThat(sql.sql("select count(*) from audit.entry where action = 'PAPER_DOWNLOADED' and subject_id = :id").param("id", paper.id().toString()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test void everybody_proposed_is_told_once_whatever_channel_is_asked_for_later() {
        var batch = frozen("uji-kabar", 3);
        announce.run(new OneRun(batch + " SMS"));
        announce.run(new OneRun(batch + " WHATSAPP"));
        assertThat(sql.sql("select channel from outbox.message where subject_id = :id").param("id", batch.toString()).query(String.class).list()).containsExactly("SMS", "SMS", "SMS");
    }

    @Test void an_officer_issues_downloads_and_withdraws_and_a_stranger_proves() throws Exception {
        var batch = frozen("uji-layar", 3);
        byte[] cover;
        String code;
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/profil");
            page.fill("#surel", "sutan.kepala");
            page.click("form[action$=surel] button");
            page.fill("#surel", "sutan.kepala@contoh.id");
            page.click("form[action$=surel] button");
            assertThat(page.textContent(".lp-notice")).contains("disimpan");
            browser.visit("/usulan/" + batch + "/surat");
            browser.screenshot("papers-order");
            page.fill("#nomor", "518/9/Uji/2020");
            page.fill("#kepada", "Kepala Dinas Koperasi dan UKM Provinsi Sumatera Barat");
            page.fill("#di", "Padang");
            page.click("main form button");
            page.getByText("Unduh semua (zip)").waitFor();
            browser.check();
            browser.screenshot("papers-issued");
            var zip = unzipped(Files.readAllBytes(page.waitForDownload(() -> page.getByText("Unduh semua (zip)").click()).path()));
            assertThat(zip.keySet()).containsExactlyInAnyOrder("surat-pengantar.pdf", "lampiran.pdf", "sptjm-01-gunung-selasih.pdf", "usulan.xlsx", "SHA256SUMS.txt");
            for (var line : new String(zip.get("SHA256SUMS.txt"), StandardCharsets.UTF_8).lines().toList())
                assertThat(sha256(zip.get(line.substring(66)))).isEqualTo(line.substring(0, 64));
            cover = zip.get("surat-pengantar.pdf");
            code = papers.of(PaperParts.SUBJECT, orders.current(batch).orElseThrow().id().toString()).getFirst().code();
            assertThat(sql.sql("select recipient from outbox.message where channel = 'EMAIL' and subject_id = :id").param("id", batch.toString()).query(String.class).list())
                    .as("the head is told that papers wait for a signature").containsExactly("Sutan Kepala");
            browser.visit("/surat");
            browser.screenshot("papers-register");
            browser.visit("/surat/" + papers.of(PaperParts.SUBJECT, orders.current(batch).orElseThrow().id().toString()).getFirst().id());
            browser.visit("/surat/kop");
            browser.screenshot("papers-letterhead");
        }
        stranger(code, cover);
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/usulan/" + batch + "/surat");
            page.fill("#alasan", "Nomor surat keliru");
            page.click("button.btn-danger");
            assertThat(page.textContent(".lp-notice")).contains("Surat ditarik");
            browser.visit("/usulan/" + batch + "/kabari");
            browser.screenshot("announce");
        }
        try (var browser = Browser.on(port)) {
            assertThat(browser.visit("/sah/" + code).textContent("h1")).contains("ditarik");
            browser.screenshot("proof-withdrawn");
        }
    }

    private void stranger(String code, byte[] cover) {
        try (var browser = Browser.on(port)) {
            var page = browser.visit("/sah");
            page.fill("#kode", code.toLowerCase());
            page.click("main form button");
            assertThat(page.textContent("main")).contains("518/9/Uji/2020", "Dinas Koperasi, UKM dan Perdagangan").doesNotContain("131099", "Rahma");
            browser.check();
            page.setInputFiles("#berkas", new FilePayload("surat.pdf", "application/pdf", cover));
            page.click("main form button");
            assertThat(page.textContent(".lp-notice")).contains("asli");
            browser.check();
            browser.screenshot("proof");
            var forged = cover.clone();
            forged[forged.length / 2] ^= 1;
            page.setInputFiles("#berkas", new FilePayload("surat.pdf", "application/pdf", forged));
            page.click("main form button");
            assertThat(page.textContent(".lp-problem")).contains("bukan yang diterbitkan");
            browser.check();
            assertThat(page.navigate(browser.origin() + "/sah/AAAABBBBCCCCDDDD").status()).isEqualTo(404);
            browser.check();
            browser.screenshot("proof-unknown");
            int status = 0;
            for (int visit = 0; visit < 70 && status != 429; visit++) status = browser.context().request().get(browser.origin() + "/sah/" + code).status();
            assertThat(status).as("a stranger who asks too often").isEqualTo(429);
            sql.sql("delete from platform.visit").update();
        }
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
