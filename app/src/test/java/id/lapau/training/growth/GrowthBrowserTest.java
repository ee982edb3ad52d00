package id.lapau.training.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.outbox.Channel;
import id.lapau.platform.Vault;
import id.lapau.registry.Registry;
import id.lapau.registry.Snapshots;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import id.lapau.training.Participations.MeasuredCourse;
import id.lapau.training.Participations.Participation;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class GrowthBrowserTest {

    private static final Pattern LINK = Pattern.compile("/kabar/[A-Za-z0-9_-]{22}");

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Registry registry;
    @Autowired AskOwner owners;
    @Autowired JdbcClient sql;
    @Autowired KnownCourses courses;
    @Autowired Snapshots snapshots;
    @Autowired TransactionTemplate transaction;
    @Autowired Vault vault;
    private UUID business;

    @BeforeEach void people() {
        TestUsers.ensure(users);
        business = Village.business(registry, "Elok Sari", 40, "Keripik balado");
    }

    @Test void an_officer_notes_how_a_business_stands_and_the_ladder_moves() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/usaha/" + business);
            page.click("section[aria-labelledby=naik-kelas] a");
            page.click("main .lp-head a");
            page.fill("#tanggal", "2022-03-31");
            page.click("main form.lp-sheet button");
            assertThat(page.locator(".lp-errors").innerText()).contains("Isi penjualan atau modal");
            browser.check();
            browser.screenshot("growth-form");
            page.fill("#tahun", "1,9 miliar");
            page.fill("#pekerja", "3");
            page.check("input[name=izin][value=NIB]");
            page.click("main form.lp-sheet button");
            assertThat(page.locator("#skala ~ p").first().innerText()).contains("Mikro menurut PP 7/2021");
            assertThat(page.locator("main").innerText()).contains("lebih dari Rp 2.000.000.000: kurang Rp 100.000.000");
            workbook(browser);
            browser.visit("/naik-kelas/" + business);
            assertThat(page.locator("main").innerText()).contains("dari Mikro ke Kecil", "Penjualan meningkat", "Serah terima ke provinsi");
            sign(browser);
            challenge(browser);
        }
        anotherOfficerDecides();
    }

    private void workbook(Browser browser) {
        var page = browser.visit("/naik-kelas/berkas");
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

    private static void challenge(Browser browser) {
        var page = browser.page();
        page.click("a[href$='/keberatan']:text('Ajukan')");
        page.fill("#tanggal", "2022-04-30");
        page.fill("#tahun", "1,5 miliar");
        page.fill("#alasan", "Nota April dihitung dua kali");
        page.click("main form.lp-sheet button");
        assertThat(page.locator("section[aria-labelledby=keberatan]").innerText()).contains("Menunggu", "pegawai lain yang memutuskan");
        browser.check();
        browser.screenshot("growth-ladder");
    }

    private void anotherOfficerDecides() {
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/naik-kelas/keberatan");
            page.click("main table a");
            page.fill("#putusan", "Cocok dengan nota");
            page.click("button[value=UPHELD]");
            assertThat(page.locator("main").innerText()).contains("Diterima", "Rp 1.500.000.000", "diganti");
            browser.check();
        }
    }

    @Test void a_coach_plans_does_and_sees_in_the_list_of_the_week_what_is_overdue() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/naik-kelas/" + business + "/pendampingan");
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
            page.click("main table a:text('Keripik balado')");
            page.click(".gr-tasks summary");
            page.fill("input[id^=hasil-]", "Berkas diterima");
            page.click("form[action$='/selesai'] button");
            assertThat(page.locator(".gr-tasks").innerText()).contains("Selesai", "Berkas diterima");
            page.fill("#isi-catatan", "Pemilik bersemangat");
            page.click("form[action$='/pendampingan/catatan'] button");
            browser.visit("/naik-kelas/pendampingan");
            assertThat(page.locator("section[aria-labelledby=sunyi]").innerText()).contains("Izin PIRT keluar");
        }
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
            browser.visit("/naik-kelas/dampak/" + small);
            assertThat(page.locator("main").innerText()).contains("Baru 1 peserta", "perlu sedikitnya 20").doesNotContain("95 %,");
        } finally {
            courses.courses.clear();
            courses.completed.clear();
        }
    }

    @Test void an_owner_answers_on_a_phone_without_a_password() {
        owners.ask(business, Channel.WHATSAPP, Village.RINA);
        try (var browser = Browser.on(port)) {
            var page = browser.visit(link());
            browser.screenshot("growth-owner");
            page.fill("#bulan", "4,5 juta");
            page.click("main form button");
            assertThat(page.locator("h1").innerText()).isEqualTo("Terima kasih");
            browser.check();
            browser.visit("/kabar/tidak-ada");
            assertThat(page.locator("h1").innerText()).contains("tidak berlaku");
        }
        assertThat(sql.sql("select source_kind from registry.business_snapshot where business = :id and monthly_sales = 4500000").param("id", business).query(String.class).single())
                .isEqualTo("OWNER");
    }

    private String link() {
        var body = sql.sql("select text_sealed from outbox.message where cause like 'growth-question/%' and subject_id = :id order by created_at desc limit 1")
                .param("id", business.toString()).query((row, _) -> vault.open(row.getBytes(1))).single();
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
