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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The office as its demonstration begins: first its screenings, then every page of it as each role. */
@LapauTest
@Execution(ExecutionMode.CONCURRENT)
@DirtiesContext
@TestPropertySource(properties = "lapau.demo=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoOfficeBrowserTest {

    private static final String PASSWORD = "lapau-demo-2020";
    private static final Pattern RUN = Pattern.compile(".*/penyaringan/[0-9a-f-]{36}");
    private static final int PHONE_HEIGHT = 844;

    /** Before signing in, or there for the blink of an eye; each has a browser test of its own. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/paket/{id:[0-9a-f-]{36}}/pembagian", "/paket/{id:[0-9a-f-]{36}}/pembagian/{round:[0-9a-f-]{36}}/ubah", "/naik-kelas/{id:[0-9a-f-]{36}}/keberatan",
            "/naik-kelas/dampak/{course}", "/masuk", "/awal", "/tugas/{id}", "/usulan/hasil/{id}", "/penyaringan/terakhir", "/pesan/{id}",
            "/surat/{id}", "/sah", "/sah/{code}", "/program/coba/{id}", "/surat-menyurat/{id}", "/pencairan/baris/{id}",
            "/pencairan/berkas/{id}", "/pencairan/berkas/{id}/lembar/{sheet}", "/pencairan/penerima/{id}", "/kabar/{token}", "/usaha-saya/{token}", "/ikut/{token}",
            "/hadir/{token}", "/hadir/luring", "/hadir/formulir", "/kendala/{token}", "/pelatihan/absen", "/pelatihan/absen/luring", "/pelatihan/absen/data", "/pelatihan/kartu/{token}", "/lencana/{id:[0-9a-f-]{36}}", "/status", "/sanggahan", "/sanggah/{id}",
            "/pesanan/{id}", "/pesanan/{id}/kiriman/baru", "/pesanan/{id}/kiriman/{delivery:[0-9a-f-]{36}}", "/pesanan/{id}/surat/pesanan", "/pesanan/{id}/surat/bast",
            "/pesanan/{id}/surat/kuitansi", "/pesanan/{id}/foto/{finding}", "/pembayaran/{id}", "/pesanan-saya/{token}", "/pesanan-saya/{token}/{id:[0-9a-f-]{36}}",
            "/pesanan-saya/{token}/{id}/foto/{finding}", "/pesanan-saya/{token}/{id}/surat/{which}",
            "/terima/{token}", "/persediaan/bantuan/{id:[0-9a-f-]{36}}", "/persediaan/lot/{id:[0-9a-f-]{36}}", "/persediaan/penyaluran/{id:[0-9a-f-]{36}}", "/persediaan/penyaluran/{id:[0-9a-f-]{36}}/terima",
            "/persediaan/hitung/{id:[0-9a-f-]{36}}", "/persediaan/hitung/{id:[0-9a-f-]{36}}/lembar",
            "/lapak/{slug}/keranjang", "/lapak/{slug}/pesan", "/lapak/{slug}/tanya", "/lapak/{slug}/wa", "/pesanan-pembeli/{token:[0-9a-f]{32}}", "/pesanan-pembeli/tanya/{token:[0-9a-f]{32}}",
            "/pasar/cari", "/pasar/kategori/{code}", "/pasar/nagari/{code}", "/pasar/peta", "/pasar/koleksi/{slug}", "/pasar", "/etalase/koleksi", "/etalase/koleksi/baru", "/etalase/koleksi/{id:[0-9a-f-]{36}}", "/etalase/pencarian",
            "/saya/pesanan", "/saya/pesanan/{id}", "/saya/pertanyaan", "/saya/pertanyaan/{id}", "/etalase/pesanan/{id}",
            "/saya", "/saya/masuk", "/saya/daftar", "/saya/kode", "/saya/undangan/{token}", "/saya/persetujuan", "/saya/cocokkan", "/saya/telepon", "/saya/data", "/saya/data/tutup",
            "/saya/usaha", "/saya/bantuan", "/saya/pelatihan", "/saya/pengadaan", "/saya/kelas", "/akun-pemilik/{id:[0-9a-f-]{36}}",
            "/saya/lapak/angka", "/lapak/{slug:[a-z0-9-]+}", "/lapak/{slug:[a-z0-9-]+}/{product:[a-z0-9-]+}", "/lapak/{slug:[a-z0-9-]+}/lapor", "/lapak/{slug:[a-z0-9-]+}/kartu.png",
            "/lapak/{slug:[a-z0-9-]+}/{product:[a-z0-9-]+}/kartu.png", "/lapak/{slug:[a-z0-9-]+}/foto/{photo:[0-9a-f-]{36}}-{size:large|small}.jpg", "/sitemap.xml", "/robots.txt",
            "/saya/lapak", "/saya/lapak/baru", "/saya/lapak/poster.pdf", "/saya/lapak/{id:[0-9a-f-]{36}}",
            "/saya/lapak/{id:[0-9a-f-]{36}}/ubah", "/saya/lapak/{id:[0-9a-f-]{36}}/tutup", "/saya/lapak/{id:[0-9a-f-]{36}}/poster.pdf", "/saya/lapak/{id:[0-9a-f-]{36}}/foto",
            "/saya/lapak/{id:[0-9a-f-]{36}}/gambar/{photo:[0-9a-f-]{36}}", "/saya/lapak/{id:[0-9a-f-]{36}}/produk/baru", "/saya/lapak/{id:[0-9a-f-]{36}}/produk/{product:[0-9a-f-]{36}}", "/saya/lapak/{id:[0-9a-f-]{36}}/produk/{product:[0-9a-f-]{36}}/hapus",
            "/saya/lapak/{id:[0-9a-f-]{36}}/produk/{product:[0-9a-f-]{36}}/foto", "/etalase/{id:[0-9a-f-]{36}}", "/etalase/{id:[0-9a-f-]{36}}/gambar/{photo:[0-9a-f-]{36}}", "/etalase/{id:[0-9a-f-]{36}}/produk/{product:[0-9a-f-]{36}}/turunkan",
            "/etalase/laporan/{id:[0-9a-f-]{36}}",
            "/sanggah/baru/{proposal}", "/lapangan/foto/{visit}", "/lapangan/saya/data", "/sanggup/{token}", "/lapangan/saya/luring", "/lapangan/saya/{id:[0-9a-f-]{36}}");

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @BeforeEach void nothingIsAtWork() throws InterruptedException {
        for (int i = 0; i < 600 && sql.sql("select exists (select from platform.job where state in ('WAITING', 'RUNNING'))").query(Boolean.class).single(); i++) Thread.sleep(100);
    }

    @Execution(ExecutionMode.SAME_THREAD)
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

    @Execution(ExecutionMode.SAME_THREAD)
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

    @Execution(ExecutionMode.SAME_THREAD)
    @Test @Order(3)
    void every_page_of_the_house_is_sound_for_each_role() {
        var pages = Walk.pagesOf(mappings);
        var seen = new TreeSet<String>();
        for (var user : List.of("admin", "nagari", "auditor")) {
            try (var browser = Browser.on(port).loginAs(user, PASSWORD)) {
                seen.addAll(new Walk(user.equals("admin") ? browser::seeOnce : browser::look, pages).from("/"));
            }
        }
        pages.removeAll(seen);
        assertThat(pages).as("pages to which no link leads").isSubsetOf(ELSEWHERE);
    }
}
