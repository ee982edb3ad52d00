package id.lapau.grants.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.lapau.identity.DemoUsers;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LapauTest
class IntakeBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;

    @BeforeEach void users() {
        TestUsers.ensure(users);
    }

    @Test void an_officer_hands_in_files_looks_at_the_columns_and_takes_them_in() throws IOException {
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/berkas");
            browser.screenshot("intake-empty");
            browser.visit("/berkas/baru");
            browser.screenshot("intake-new");
            handIn(page, file("Koto Padang.csv", Villages.csv("Koto Padang", 9000, 30)), file("Sungai Dareh.csv", Villages.csv("Sungai Dareh", 9100, 20)),
                    file("foto.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}), file("usaha.csv", unsure()));
            var takeIn = page.locator("form[action$='/masukkan'] button");
            takeIn.waitFor();
            browser.check();
            browser.screenshot("intake-rehearsal");
            var address = page.url();

            page.locator("tr", new Page.LocatorOptions().setHasText("usaha.csv")).getByRole(com.microsoft.playwright.options.AriaRole.LINK).click();
            browser.check();
            browser.screenshot("intake-sheet");
            page.selectOption("#kolom-3", new SelectOption().setValue("name"));
            page.getByText("Simpan kolom").click();
            assertThat(page.locator(".lp-errors")).isVisible();
            browser.check();
            page.selectOption("#kolom-3", new SelectOption().setValue("line"));
            page.getByText("Simpan kolom").click();
            assertThat(page.locator(".lp-notice")).containsText("diingat");

            page.locator("form[action$='/masukkan'] button").click();
            page.locator(".in-tabs").waitFor();
            assertThat(page.locator(".lp-onward a")).hasAttribute("href", "/penyaringan?program=bpum-2020");
            browser.check();
            browser.screenshot("intake-done");
            var path = address.substring(browser.origin().length());
            browser.visit(path + "/baris");
            browser.screenshot("intake-rows");
            assertThat(page.content()).contains("53 baris").doesNotContain(Villages.nik(9001));
            browser.visit(path + "/tidak-terbaca");
            browser.screenshot("intake-left");
            var csv = page.waitForDownload(() -> page.getByText("Unduh CSV").click());
            assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8)).contains("lumayan").contains("Koto Padang.csv");
            browser.visit("/berkas");
            browser.screenshot("intake-list");
            browser.visit(path + "/tarik");
            page.fill("#alasan", "Salah program");
            page.getByText("Ya, tarik kembali").click();
            assertThat(page.locator(".lp-notice")).containsText("53 usulan");
        }
    }

    @Test void a_list_without_headings_is_arranged_by_hand_and_its_rows_are_counted_again() {
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/berkas/baru");
            handIn(page, file("tanpa judul.csv", ("1," + Villages.nik(9500) + ",Ani,Kios,081234567801\n2," + Villages.nik(9501) + ",Ujang,Jahit,081234567802\n").getBytes(StandardCharsets.UTF_8)));
            page.locator(".in-unsure a").click();
            browser.check();
            browser.screenshot("intake-header");
            page.getByText("Tidak ada judul kolom").click();
            page.getByText("Lanjut ke kolom").click();
            assertThat(page.locator("#kolom-1")).hasValue("nik");
            browser.check();
            browser.screenshot("intake-by-hand");
            page.selectOption("#kolom-3", "line");
            page.getByText("Simpan kolom").click();
            assertThat(page.locator(".lp-errors")).containsText("berisi nama");
            browser.check();
            page.selectOption("#kolom-2", "name");
            page.selectOption("#kolom-4", "phone");
            page.getByText("Simpan kolom").click();
            assertThat(page.locator("form[action$='/masukkan'] button")).containsText("2 baris");
            browser.check();
        }
    }

    @Test void files_are_dropped_onto_the_page_and_what_was_chosen_before_stays() {
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/berkas/baru");
            page.selectOption("#program", "bpum-2020");
            page.setInputFiles("#berkas", file("dipilih.csv", Villages.csv("Koto Padang", 9600, 3)));
            var text = new String(Villages.csv("Sungai Dareh", 9700, 4), StandardCharsets.UTF_8);
            page.locator(".in-drop").evaluate("""
                    (place, text) => {
                      const dropped = new DataTransfer();
                      dropped.items.add(new File([text], 'dijatuhkan.csv', { type: 'text/csv' }));
                      for (const kind of ['dragenter', 'dragover', 'drop'])
                        place.dispatchEvent(new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }));
                    }""", text);
            assertThat(page.locator(".in-chosen")).containsText("2 berkas");
            page.getByText("Kirim dan periksa").click();
            assertThat(page.locator("form[action$='/masukkan'] button")).containsText("7 baris");
            assertThat(page.locator("#in-sure")).containsText("dijatuhkan.csv");
        }
    }

    @Test void fifty_workbooks_are_one_screen_with_what_needs_eyes_on_top() {
        var files = new java.util.ArrayList<FilePayload>();
        for (int i = 0; i < 50; i++) files.add(file("Nagari %02d.csv".formatted(i), Villages.csv("Koto Padang", 10_000 + 10 * i, 4)));
        files.add(file("kurang.csv", new String(unsure(), StandardCharsets.UTF_8).replace("Keterangan", "Catatan lain").getBytes(StandardCharsets.UTF_8)));
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/berkas/baru");
            handIn(page, files.toArray(FilePayload[]::new));
            page.locator("form[action$='/masukkan'] button").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
            assertThat(page.locator(".in-unsure")).containsText("kurang.csv");
            assertThat(page.locator("#in-sure")).not().hasAttribute("open", "");
            assertThat(page.locator("#in-sure summary")).containsText("50 lembar");
            browser.check();
            page.setViewportSize(360, 844);
            assertThat(((Number) page.evaluate("document.documentElement.scrollHeight")).intValue()).as("height on a phone").isLessThan(2_000);
            page.locator("#in-sure summary").click();
            browser.check();
            browser.screenshot("intake-fifty");
        }
    }

    @Test void it_works_without_scripts_and_says_when_too_much_is_sent() {
        try (var browser = Browser.withoutScripts(port).loginAs("kepala")) {
            var page = browser.page();
            page.navigate(browser.origin() + "/berkas/baru");
            handIn(page, file("Koto Padang.csv", Villages.csv("Koto Padang", 9300, 5)));
            for (int i = 0; i < 40 && page.locator("form[action$='/masukkan']").count() == 0; i++) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(page.locator("form[action$='/masukkan'] button").textContent()).contains("5 baris");
        }
    }

    private static void handIn(Page page, FilePayload... files) {
        page.selectOption("#program", "bpum-2020");
        page.setInputFiles("#berkas", files);
        Locator send = page.getByText("Kirim dan periksa");
        send.click();
        page.waitForURL(url -> !url.endsWith("/baru"));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    /** A list without a column for the line of business. */
    private static byte[] unsure() {
        return ("No,NIK,Nama,Keterangan,No HP\n1," + Villages.nik(9200) + ",Ani,Kios,081234567801\n2," + Villages.nik(9201)
                + ",Ujang,Warung,081234567802\n3," + Villages.nik(9202) + ",Upik,Jahit,081234567803\n").getBytes(StandardCharsets.UTF_8);
    }
}
