package id.lapau.grants;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.OfficeClient;
import id.lapau.testing.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The office as its demonstration begins: first its screenings, then every page of it as each role. */
@LapauTest
@DirtiesContext
@TestPropertySource(properties = "lapau.demo=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoOfficeBrowserTest {

    private static final String PASSWORD = "lapau-demo-2020";
    private static final Pattern RUN = Pattern.compile(".*/penyaringan/[0-9a-f-]{36}");
    private static final int PHONE_HEIGHT = 844;

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @BeforeEach void nothingIsAtWork() throws InterruptedException {
        for (int i = 0; i < 600 && sql.sql("select exists (select from platform.job where state in ('WAITING', 'RUNNING'))").query(Boolean.class).single(); i++) Thread.sleep(100);
    }

    @Test @Order(1)
    void a_screening_says_on_what_it_rests_what_it_found_where_and_what_has_changed() throws Exception {
        try (var browser = Browser.on(port).loginAs("kepala", PASSWORD); var office = office("kepala"); var verifier = office("verifikator")) {
            var page = browser.visit("/penyaringan");
            assertThat(page.locator(".lp-empty").first()).containsText("Belum ada usulan untuk disaring");
            browser.screenshot("screening-nothing");
            office.takeIn();
            nothingIsAtWork();
            theButtonIsInReachOfAThumb(browser);
            screen(page);
            theFiguresAreThoseOfTheDesk(browser);
            verifier.freeze("bpum-2020", "2020-10-22", office);
            nothingIsAtWork();
            creditIsWithdrawn(office);
            browser.visit("/penyaringan");
            assertThat(page.locator("main")).containsText("Tanpa daftar ini tidak diketahui siapa yang menerima KUR");
            browser.screenshot("screening-list-missing");
            screen(page);
            theDifferenceIsShownAndCanBeTakenHome(browser);
        }
    }

    private OfficeClient office(String user) throws IOException, InterruptedException {
        var office = new OfficeClient("http://localhost:" + port);
        office.signIn(user, PASSWORD);
        return office;
    }

    private static void theButtonIsInReachOfAThumb(Browser browser) {
        var page = browser.visit("/penyaringan");
        page.setViewportSize(360, PHONE_HEIGHT);
        var button = page.locator("main form[method=post] button").boundingBox();
        assertThat(button.y + button.height).isLessThan(PHONE_HEIGHT);
        page.setViewportSize(1280, 900);
        browser.screenshot("screening");
    }

    private static void screen(Page page) {
        page.fill("#tanggal", "2020-10-22");
        page.click("main form[method=post] button");
        page.waitForURL(RUN, new Page.WaitForURLOptions().setTimeout(60_000));
    }

    private static void theFiguresAreThoseOfTheDesk(Browser browser) {
        var page = browser.page();
        assertThat(page.locator("main")).containsText("penyaringan pertama program ini");
        browser.check();
        browser.screenshot("screening-run");
        var run = page.url().substring(browser.origin().length());
        var row = page.locator("section[aria-labelledby=menurut-temuan] tbody tr").first();
        int rows = row.locator("td.text-end").allTextContents().stream().mapToInt(DemoOfficeBrowserTest::number).sum();
        browser.visit(row.locator("a").getAttribute("href"));
        assertThat(page.locator("main")).containsText("" + rows);
        browser.visit(run + "?nagari=13.10.02.2008&temuan=DECEASED");
        assertThat(page.locator("section[aria-labelledby=menurut-nagari] a").first()).hasAttribute("href", Pattern.compile("/meja\\?program=bpum-2020.*&temuan=DECEASED&nagari=.*"));
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip().replace(".", ""));
    }

    private static void creditIsWithdrawn(OfficeClient office) throws IOException, InterruptedException {
        var list = office.get("/rujukan").select("a[href^=/rujukan/]:contains(kredit)").attr("href");
        office.get(list);
        office.post(list + "/tarik", Map.of("alasan", "Bank mengirim berkas yang keliru"));
    }

    private static void theDifferenceIsShownAndCanBeTakenHome(Browser browser) throws IOException {
        var page = browser.page();
        assertThat(page.locator("#perubahan ~ ul")).containsText("Memenuhi: dari");
        assertThat(page.locator("main")).containsText("Baru: Daftar rujukan belum ada");
        browser.check();
        browser.screenshot("screening-changes");
        var changes = Files.readString(page.waitForDownload(() -> page.locator("a[href*='/perubahan.csv']").click()).path());
        assertThat(changes).contains("Nama").contains("Daftar rujukan belum ada");
        var counts = Files.readString(page.waitForDownload(() -> page.locator("a[href$='/hitungan.csv']").click()).path());
        assertThat(counts).contains("Gunung Selasih").contains("Semua usulan");
        page.locator("section[aria-labelledby=perubahan] a[href^='/penyaringan/']").first().click();
        assertThat(page.locator(".lp-notice")).containsText("Sudah ada penyaringan yang lebih baru");
        assertThat(page.locator("section[aria-labelledby=menurut-temuan] a")).hasCount(0);
        browser.check();
    }

    @Test @Order(2)
    void a_nagari_officer_sees_the_figures_of_the_own_nagari_only() {
        try (var browser = Browser.on(port).loginAs("nagari", PASSWORD)) {
            var page = browser.visit("/penyaringan");
            int own = sql.sql("select count(*) from grants.proposal where nagari_code = '13.10.02.2008'").query(Integer.class).single();
            assertThat(page.locator("td[data-label=Usulan]").first()).hasText(String.valueOf(own));
            page.locator("td[data-label=Waktu] a").first().click();
            assertThat(page.locator(".lp-stat-value").first()).hasText(String.valueOf(own));
            assertThat(page.locator("section[aria-labelledby=menurut-nagari] tbody tr")).hasCount(1);
            browser.check();
        }
    }

    @Test @Order(3)
    void every_page_of_the_house_is_sound_for_each_role() throws IOException {
        var pages = Walk.pagesOf(mappings);
        var seen = new TreeSet<String>();
        for (var user : List.of("admin", "nagari", "auditor")) {
            try (var browser = Browser.on(port).loginAs(user, PASSWORD)) {
                seen.addAll(new Walk(user.equals("admin") ? browser::seeOnce : browser::look, pages).from("/"));
            }
        }
        pages.removeAll(seen);
        assertThat(pages).as("pages to which no link leads").isSubsetOf(elsewhere());
    }

    /** Before signing in, or there for the blink of an eye; each has a browser test of its own. One pattern of an address in a line. */
    private static Set<String> elsewhere() throws IOException {
        return Set.copyOf(Files.readAllLines(Path.of("src/test/resources/pages-with-own-tests.txt")));
    }
}
