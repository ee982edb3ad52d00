package id.lapau.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.audit.Audit.Subject;
import id.lapau.identity.DemoUsers;
import id.lapau.kernel.Actor;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class AuditPagesBrowserTest {

    @LocalServerPort private int port;
    @Autowired private DemoUsers users;
    @Autowired private Audit audit;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach void write() {
        TestUsers.ensure(users);
        transaction.executeWithoutResult(_ -> audit.record(new Actor(new java.util.UUID(0, 7), "Ibu Pencatat"), "TESTED",
                new Subject("test", "t-7"), null, Map.of("name", "=HYPERLINK(1)"), "=1+1"));
    }

    @Test void the_auditor_finds_an_entry_and_sees_that_the_book_is_whole() {
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var page = browser.visit("/audit?pelaku=pencatat&hal=t-7");
            assertThat(page.locator("tbody tr").first()).containsText("Ibu Pencatat");
            browser.screenshot("audit");
            assertThat(browser.visit("/audit/periksa").locator("[role=status]")).containsText("utuh");
            assertThat(browser.visit("/audit?pelaku=nobody-of-that-name").locator("main")).containsText("Tidak ada catatan");
        }
    }

    @Test void no_cell_of_the_export_starts_a_formula() {
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var csv = browser.context().request().get(browser.origin() + "/audit/unduh?hal=t-7").text();
            assertThat(csv).contains("Ibu Pencatat").contains("'=1+1").doesNotContain(",=1+1");
        }
    }

    @Test void a_verifier_may_not_read_the_book() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            assertThat(browser.page().navigate(browser.origin() + "/audit").status()).isEqualTo(403);
        }
    }
}
