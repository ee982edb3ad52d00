package id.lapau.training.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import id.lapau.registry.Registry;
import id.lapau.registry.Snapshots;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import id.lapau.training.Participations.MeasuredCourse;
import id.lapau.training.Participations.Participation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class GrowthBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Registry registry;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired KnownCourses courses;
    @Autowired Snapshots snapshots;
    @Autowired TakeSnapshot take;
    @Autowired TransactionTemplate transaction;
    private UUID business;
    private static final FilePayload PDF = new FilePayload("nota.pdf", "application/pdf", "%PDF-1.7 nota April".getBytes(StandardCharsets.UTF_8));


    @BeforeEach void people() {
        TestUsers.ensure(users);
        business = Village.business(registry, "Elok Sari", 40, "Keripik balado");
    }

    @Test void a_workbook_moves_the_ladder_a_sign_is_noted_and_another_officer_decides_on_the_challenge() {
        take.take(business, new SnapshotForm("2022-03-31", "", "1,9 miliar", "", "3", null, null, ""), Village.RINA);
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            workbook(browser);
            browser.page().navigate(browser.origin() + "/naik-kelas/" + business);
            sign(browser);
            challenge(browser);
        }
        anotherOfficerDecides();
    }

    private void workbook(Browser browser) {
        var page = browser.page();
        page.navigate(browser.origin() + "/naik-kelas/berkas");
        page.setInputFiles("#berkas", file("31/13/2022"));
        page.click("main form button");
        assertThat(page.locator("main table").innerText()).contains("catatan.csv", "31/13/2022", "Bukan tanggal");
        browser.check();
        browser.screenshot("growth-workbook");
        page.setInputFiles("#berkas", file("30/04/2022"));
        page.click("main form button");
        assertThat(page.locator("[role=status]").innerText()).contains("1 catatan disimpan");
        browser.visit("/naik-kelas?dari=2022-01-01&sampai=2022-12-31&usaha=balado");
        assertThat(page.locator("main table").innerText()).contains("Keripik balado", "dari Mikro ke Kecil");
        browser.screenshot("growth-climbers");
        assertThat(page.request().get(browser.origin() + "/naik-kelas/daftar.csv?dari=2022-01-01&sampai=2022-12-31&usaha=balado").text()).contains("Elok Sari", "Mikro", "Kecil");
        assertThat(page.request().get(browser.origin() + "/naik-kelas/berkas/contoh.xlsx").body()).hasSizeGreaterThan(1_000);
        assertThat(page.request().get(browser.origin() + "/naik-kelas/" + business + "/berkas.xlsx").body()).hasSizeGreaterThan(3_000);
    }

    private FilePayload file(String day) {
        return new FilePayload("catatan.csv", "text/csv", ("Kode Usaha;Tanggal;Omset Setahun\n" + business + ";" + day + ";2,1 miliar\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void sign(Browser browser) {
        var page = browser.page();
        page.click("#tanda ~ details summary");
        page.selectOption("#indikator", "BOOKKEEPING");
        page.fill("#bukti", "Buku kas bulanan dilihat");
        page.click("form[action$='/tanda'] button");
        assertThat(page.locator("main").innerText()).contains("Administrasi dan keuangan lebih baik", "Buku kas bulanan dilihat");
    }

    private void challenge(Browser browser) {
        var page = browser.page();
        page.click("a[href$='/keberatan']:text('Ajukan')");
        page.fill("#tanggal", "2022-04-30");
        page.fill("#tahun", "1,5 miliar");
        page.fill("#alasan", "Nota April dihitung dua kali");
        page.setInputFiles("#berkas", new FilePayload("nota.pdf", "application/pdf", "catatan biasa".getBytes(StandardCharsets.UTF_8)));
        page.click("main form.lp-sheet button");
        assertThat(page.locator(".lp-errors").innerText()).contains("nota.pdf bukan foto");
        browser.check();
        page.setInputFiles("#berkas", PDF);
        page.click("main form.lp-sheet button");
        assertThat(page.locator("section[aria-labelledby=keberatan]").innerText()).contains("Menunggu", "pegawai lain yang memutuskan");
        browser.check();
        browser.screenshot("growth-ladder");
        ownerSends(browser);
    }

    private void ownerSends(Browser officer) {
        officer.page().click("form[action$='/tanya'] button");
        var body = sql.sql("select text_sealed from outbox.message where cause like 'growth-question/%' order by created_at desc limit 1").query(byte[].class).single();
        try (var phone = Browser.withoutScripts(port)) {
            var page = phone.visit(vault.open(body).replaceFirst("(?s).*(/kabar/[A-Za-z0-9_-]{22}).*", "$1"));
            phone.screenshot("growth-owner-evidence");
            page.setInputFiles("#berkas", new FilePayload("kas.jpg", "image/jpeg", "bukan foto".getBytes(StandardCharsets.UTF_8)));
            page.click("form[action$='/bukti'] button");
            assertThat(page.locator(".lp-errors").innerText()).contains("kas.jpg bukan foto");
            page.setInputFiles("#berkas", new FilePayload("kas.png", "image/png", picture()));
            page.click("form[action$='/bukti'] button");
            assertThat(page.locator("h1").innerText()).contains("bukti sudah diterima");
        }
    }

    private void anotherOfficerDecides() {
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/naik-kelas/keberatan");
            assertThat(page.request().get(browser.origin() + "/naik-kelas/keberatan/daftar.csv").text()).contains("Nota April dihitung dua kali");
            page.click("main table a");
            assertThat(page.request().get(browser.origin() + page.getAttribute("a[href*='/bukti/']:text('nota.pdf')", "href")).body()).isEqualTo(PDF.buffer);
            assertThat(page.request().get(browser.origin() + page.getAttribute("a[href*='/bukti/']:text('kas.jpg')", "href")).headers().get("content-type")).isEqualTo("image/jpeg");
            page.fill("#putusan", "Cocok dengan nota");
            page.click("button[value=UPHELD]");
            assertThat(page.locator("main").innerText()).contains("Diterima", "Rp 1.500.000.000", "diganti");
        }
    }

    @Test void a_coach_plans_does_and_sees_in_the_list_of_the_week_what_is_overdue() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.page();
            page.navigate(browser.origin() + "/naik-kelas/" + business + "/pendampingan");
            page.fill("#tujuan", "Izin PIRT keluar");
            page.click("main form button");
            page.fill("#judul", "Antar ke dinas kesehatan");
            page.fill("#tenggat", "2022-01-03");
            page.click("form[action$='/tugas'] button");
            assertThat(page.locator(".gr-tasks").innerText()).contains("Lewat", "Antar ke dinas kesehatan");
            browser.check();
            browser.screenshot("growth-plan");
            browser.visit("/naik-kelas/pendampingan");
            assertThat(page.locator("main table").innerText()).contains("Keripik balado", "Lewat");
            browser.screenshot("growth-week");
            assertThat(page.request().get(browser.origin() + "/naik-kelas/pendampingan/daftar.csv").text()).contains("Antar ke dinas kesehatan");
            everyPlan(browser);
            page.click("main table a:text('Keripik balado')");
            page.click(".gr-tasks summary");
            page.fill("input[id^=hasil-]", "Berkas diterima");
            page.click("form[action$='/selesai'] button");
            assertThat(page.locator(".gr-tasks").innerText()).contains("Selesai", "Berkas diterima");
            page.fill("#isi-catatan", "Pemilik bersemangat");
            page.click("form[action$='/pendampingan/catatan'] button");
            page.navigate(browser.origin() + "/naik-kelas/pendampingan");
            assertThat(page.locator("section[aria-labelledby=sunyi]").innerText()).contains("Izin PIRT keluar");
        }
    }

    private static byte[] picture() {
        try {
            return PhotoTest.picture("png", 900, 600);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void everyPlan(Browser browser) {
        var page = browser.visit("/naik-kelas/pendampingan/semua");
        assertThat(page.locator("main tbody tr").innerText()).contains("Keripik balado", "Izin PIRT keluar", "0 dari 1 selesai", "1 lewat");
        browser.screenshot("growth-plans");
        assertThat(page.request().get(browser.origin() + page.getAttribute("a[href*='semua/daftar.csv']", "href")).text()).contains("Elok Sari", "Izin PIRT keluar", "2022-01-03");
        page.navigate(browser.origin() + "/naik-kelas/pendampingan/semua?cari=tidak+ada&urut=baru");
        assertThat(page.locator(".lp-empty").innerText()).contains("Tidak ada yang cocok");
        page.click(".lp-empty a");
        page.locator("main tbody tr").waitFor();
    }

    @Test void whether_a_course_helped_is_said_in_words_or_not_at_all() {
        var course = UUID.randomUUID();
        var small = UUID.randomUUID();
        courses.courses.add(new MeasuredCourse(course, "Kemasan dan merek"));
        courses.courses.add(new MeasuredCourse(small, "Pembukuan"));
        var measured = transaction.execute(_ -> Village.measured(registry, snapshots, 120, 40, 0.4));
        for (int i = 0; i < 40; i++) courses.completed.add(new Participation(course, measured.get(i), Village.COURSE));
        courses.completed.add(new Participation(small, measured.get(50), Village.COURSE));
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var page = browser.visit("/naik-kelas/dampak");
            page.click("main table a:text('Kemasan dan merek')");
            assertThat(page.locator("main").innerText()).contains("Penjualan peserta naik lebih banyak", "40 usaha menyelesaikan pelatihan", "79 usaha pembanding", "Yang tidak dapat dikatakan");
            browser.check();
            browser.screenshot("growth-effect");
            browser.look("/naik-kelas/dampak/" + small);
            assertThat(page.locator("main").innerText()).contains("Baru 1 peserta", "perlu sedikitnya 20").doesNotContain("95 %,");
        } finally {
            courses.courses.clear();
            courses.completed.clear();
        }
    }
}
