package id.lapau.grants;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.lapau.demo.TruthRow;
import id.lapau.identity.DemoUsers;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The job of the office from beginning to end, as its officers do it. Every page on the way is checked as it stands, on a
 * desktop and on a phone: no scrolling sideways, nothing that axe finds, no complaint of the browser.
 */
@LapauTest
class WholeJobBrowserTest {

    private static final String DAY = "2020-10-22";
    private static final Map<String, String> SENDERS = Map.of("population", "Disdukcapil Dharmasraya", "employees", "BKPSDM Dharmasraya",
            "credit", "Bank penyalur KUR", "recipients", "Bank penyalur BPUM");

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @TempDir Path folder;

    private SmallRegency regency;
    private Browser browser;
    private Page page;

    @BeforeEach void anOfficeBeforeItsFirstDay() throws IOException {
        TestUsers.ensure(users);
        regency = SmallRegency.in(folder);
    }

    @Test void from_village_workbooks_to_a_proposal_in_which_nobody_is_ineligible_or_doubled() throws IOException {
        as("admin", this::theStaffIsThere);
        as("verifikator", () -> {
            otherOfficesSendTheirLists();
            theNagariSendTheirWorkbooks();
            oneColumnIsUnknownAndTheOfficerSaysWhatItHolds();
            theRowsAreTakenInAndWhatWasNotReadHasAReason();
            everyRuleLooksAtEveryProposal();
            aSpoiledNikIsRepairedAndThePersonAccepted();
            oneIsRefusedAndADecisionTakenBack();
            aPhaseIsPlanned();
        });
        as("kepala", this::thePhaseIsOpened);
        as("verifikator", this::theProposalIsPrepared);
        as("kepala", () -> {
            anotherOfficerApprovesAndItGetsItsNumber();
            whatIsSentIsClean();
            whoStaysOutLearnsWhy();
        });
    }

    private interface Work {
        void done() throws IOException;
    }

    private void as(String username, Work work) throws IOException {
        try (var own = Browser.on(port)) {
            browser = own;
            page = own.visit("/masuk");
            own.loginAs(username);
            assertThat(page.locator("h1")).containsText("Selamat bekerja");
            work.done();
        }
    }

    private void theStaffIsThere() {
        browser.check();
        browser.visit("/pengguna");
        assertThat(page.locator("main")).containsText("verifikator");
        assertThat(page.locator("main")).containsText("kepala");
    }

    private void otherOfficesSendTheirLists() {
        homeSays("daftar rujukan");
        for (var kind : List.of("population", "employees", "credit", "recipients")) {
            browser.visit("/rujukan/baru?jenis=" + kind);
            page.setInputFiles("#berkas", regency.list(kind));
            page.fill("#sumber", SENDERS.get(kind));
            page.fill("#tanggal", "2020-10-15");
            press("Unggah");
            assertThat(page.locator("main")).containsText("Dapat dipakai");
            browser.check();
        }
        browser.visit("/rujukan");
        assertThat(page.locator("main")).not().containsText("Belum ada");
    }

    private void theNagariSendTheirWorkbooks() throws IOException {
        browser.visit("/berkas/baru");
        page.selectOption("#program", "bpum-2020");
        page.setInputFiles("#berkas", regency.handedIn());
        page.fill("#catatan", "Kiriman 52 nagari");
        press("Kirim dan periksa");
        page.locator("form[action$='/masukkan']").waitFor();
        browser.check();
        assertThat(page.locator("main")).containsText("52");
    }

    private void oneColumnIsUnknownAndTheOfficerSaysWhatItHolds() {
        var file = page.locator("tr", new Page.LocatorOptions().setHasText(regency.oddHeading()));
        assertThat(file).containsText("Perlu dilihat");
        file.getByRole(AriaRole.LINK).click();
        browser.check();
        var column = page.locator("li.in-column", new Page.LocatorOptions().setHasText("Rupa dagang"));
        column.locator("select").selectOption("line");
        press("Simpan kolom");
        assertThat(page.locator(".lp-notice")).containsText("diingat");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(regency.oddHeading())).filter(new Locator.FilterOptions().setHasText("Perlu dilihat"))).hasCount(0);
        browser.check();
    }

    private void theRowsAreTakenInAndWhatWasNotReadHasAReason() {
        assertThat(page.locator("form[action$='/masukkan'] button")).containsText(regency.rows() + " baris");
        page.locator("form[action$='/masukkan'] button").click();
        page.locator(".in-tabs").waitFor();
        browser.check();
        var intake = page.url().substring(browser.origin().length());
        browser.visit(intake + "/baris");
        assertThat(page.locator("main")).containsText(regency.rows() + " baris");
        browser.visit(intake + "/tidak-terbaca");
        assertThat(page.locator("tbody tr").count()).isPositive();
        assertThat(page.locator("td[data-label=Alasan]").allTextContents()).noneMatch(String::isBlank);
    }

    private void everyRuleLooksAtEveryProposal() {
        homeSays("Saring " + regency.rows() + " usulan");
        browser.visit("/penyaringan");
        page.selectOption("#program", "bpum-2020");
        page.fill("#tanggal", DAY);
        var seen = new ArrayList<String>();
        page.onRequest(request -> seen.add(request.url()));
        press("Saring sekarang");
        page.waitForURL(Pattern.compile(".*/penyaringan/[0-9a-f-]{36}"));
        assertThat(seen).as("the page with the progress bar").anyMatch(url -> url.contains("/tugas/"));
        assertThat(page.locator(".lp-stat-value").first()).hasText(String.valueOf(regency.rows()));
        browser.check();
    }

    private void aSpoiledNikIsRepairedAndThePersonAccepted() {
        homeSays("usulan yang meragukan");
        openFromDesk("NIK_DAMAGED", spoiled());
        page.locator("form[action*='/pakai-nik'] button").click();
        assertThat(page.locator("main")).containsText("memenuhi semua aturan", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        browser.check();
        press("Terima");
        assertThat(page.locator(".lp-notice")).containsText("diterima");
        browser.check();
    }

    private void oneIsRefusedAndADecisionTakenBack() {
        for (var row : List.of(refusedInTheEnd(), refusedByMistake())) {
            openFromDesk("", row);
            page.fill("#alasan", "Usahanya sudah tutup, surat wali nagari 12/2020");
            press("Tolak");
            assertThat(page.locator(".lp-notice")).containsText("ditolak");
        }
        openFromDesk("", refusedByMistake());
        browser.check();
        page.fill("#alasan", "Keliru orang, usahanya masih buka");
        press("Batalkan keputusan");
        assertThat(page.locator(".lp-notice")).containsText("dibatalkan");
    }

    private void aPhaseIsPlanned() {
        browser.visit("/tahap/baru?program=bpum-2020");
        page.fill("#nama", "Oktober 2020");
        page.fill("#buka", "2020-10-01");
        page.fill("#tutup", "2020-11-30");
        press("Simpan rencana");
        assertThat(page.locator("main")).containsText("direncanakan");
        browser.check();
    }

    private void thePhaseIsOpened() {
        browser.visit("/tahap?program=bpum-2020");
        page.locator("main tbody a").first().click();
        press("Buka tahap ini");
        assertThat(page.locator("main")).containsText("Siapkan usulan");
    }

    private void theProposalIsPrepared() {
        homeSays("Siapkan usulan bernomor dari " + regency.eligible().size());
        browser.visit("/usulan/baru?program=bpum-2020&tanggal=" + DAY);
        press("Ya, siapkan");
        page.waitForURL("**/usulan/rancangan/*");
        assertThat(page.locator("main")).containsText("orang lain yang menyetujuinya");
        browser.check();
    }

    private void anotherOfficerApprovesAndItGetsItsNumber() {
        homeSays("rancangan usulan yang menunggu persetujuan");
        browser.visit("/usulan");
        page.locator("main tbody a").first().click();
        press("Setujui dan bekukan");
        page.waitForURL(Pattern.compile(".*/usulan/[0-9a-f-]{36}"));
        assertThat(page.locator("h1")).hasText("001/BPUM-2020/2020");
        browser.check();
    }

    private void whatIsSentIsClean() throws IOException {
        var sent = SentFiles.niks(download("Unduh untuk kementerian"));
        var expected = new HashSet<>(regency.eligible());
        expected.add(regency.nikOf(spoiled()));
        expected.remove(regency.nikOf(refusedInTheEnd()));
        assertThat(sent).as("nobody twice").doesNotHaveDuplicates();
        assertThat(sent).as("everybody whom truth calls eligible, and nobody else").containsExactlyInAnyOrderElementsOf(expected);
    }

    private void whoStaysOutLearnsWhy() throws IOException {
        var refused = SentFiles.refused(download("Unduh yang tidak masuk"));
        assertThat(refused).allSatisfy(row -> assertThat(row.reason()).as("reason of %s", row.source()).isNotBlank());
        assertThat(refused).filteredOn(row -> row.reason().contains("surat wali nagari 12/2020")).hasSize(1);
        assertThat(refused).hasSize(regency.rows() - regency.eligible().size());
        var summary = Files.readString(download("Unduh ringkasan CSV"));
        assertThat(summary).contains("Sudah meninggal").contains("Koto Padang");
    }

    /** The home page names what waits for whoever looks. */
    private void homeSays(String work) {
        browser.visit("/");
        assertThat(page.locator(".lp-next")).containsText(work);
    }

    private TruthRow spoiled() {
        return regency.only("NIK_DAMAGED").getFirst();
    }

    private TruthRow refusedInTheEnd() {
        return regency.only("").getFirst();
    }

    private TruthRow refusedByMistake() {
        return regency.only("").getLast();
    }

    private void openFromDesk(String finding, TruthRow row) {
        browser.visit("/meja?hasil=&keputusan=");
        page.selectOption("#temuan", finding);
        page.fill("#cari", row.writtenName());
        page.locator("form[role=search][action='/meja'] button").click();
        browser.check();
        page.locator("main tbody tr", new Page.LocatorOptions().setHasText(row.file())).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).containsText(row.writtenName());
        browser.check();
    }

    private void press(String button) {
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private Path download(String link) {
        return page.waitForDownload(() -> page.getByText(link).click()).path();
    }
}
