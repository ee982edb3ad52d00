package id.lapau.grants.reference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.lapau.identity.DemoUsers;
import id.lapau.sheets.CsvExport;
import id.lapau.sheets.OutColumn;
import id.lapau.sheets.WorkbookWriter;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole regency's register through the web. */
@LapauTest
class LongListTest {

    private static final int PEOPLE = 250_000;
    private static final List<String> HEADINGS = List.of("nik", "name", "birth_date", "kk", "status");

    @TempDir Path folder;
    @LocalServerPort int port;
    @Autowired DemoUsers users;

    @BeforeEach void users() {
        TestUsers.ensure(users);
    }

    @Test void a_register_of_a_quarter_million_comes_in_as_csv_and_as_workbook() throws IOException {
        var csv = folder.resolve("penduduk.csv");
        try (var out = Files.newOutputStream(csv)) {
            CsvExport.write(out, false, HEADINGS, people());
        }
        var workbook = folder.resolve("penduduk.xlsx");
        try (var writer = new WorkbookWriter(Files.newOutputStream(workbook))) {
            writer.sheet("Data", HEADINGS.stream().map(h -> OutColumn.text(h, 20)).toList(), people());
        }
        try (var browser = Browser.on(port).loginAs("kepala")) {
            for (var file : List.of(csv, workbook)) isRead(browser.visit("/rujukan/baru?jenis=population"), file);
        }
    }

    private static void isRead(Page page, Path file) {
        page.setInputFiles("#berkas", file);
        page.fill("#sumber", "Disdukcapil");
        page.fill("#tanggal", "2020-10-01");
        page.locator("main form button").click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(60_000));
        assertThat(page.locator("main")).containsText("250.000", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
    }

    private static Stream<List<String>> people() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> {
            int day = 1 + i % 28;
            int month = 1 + i / 28 % 12;
            int year = 40 + i / 336 % 59;
            return List.of("131099%02d%02d%02d%04d".formatted(day, month, year, 1 + i / 19_824), "Orang Ke " + Integer.toString(i, 36),
                    "19%02d-%02d-%02d".formatted(year, month, day), "1310992008%06d".formatted(i / 4), "alive");
        });
    }
}
