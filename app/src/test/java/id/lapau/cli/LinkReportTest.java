package id.lapau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.Browser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of {@code bin/lapau link} is read by people: in a browser, on a phone, by ear. */
class LinkReportTest {

    private static final Path PEOPLE = Path.of("../linkage/src/test/resources/id/lapau/linkage/report/english.csv");

    @TempDir private Path folder = Path.of("");

    @Test void the_report_of_a_linking_with_judged_pairs_is_sound_on_desktop_and_phone() throws IOException {
        var labels = Files.writeString(folder.resolve("labels.csv"), "id_l,id_r,match\n1,2,1\n3,4,1\n5,6,1\n3,5,0\n");
        var settings = Files.writeString(folder.resolve("settings.yaml"), """
                id: id
                compare: {first_name: name, surname: name, date_of_birth: date, phone: phone, address: address}
                training: {labels: '%s'}
                """.formatted(labels));
        var words = new StringWriter();
        int exit = Lapau.commandLine().setErr(new PrintWriter(words, true)).execute("link", "--settings=" + settings, "--out=" + folder.resolve("result"), PEOPLE.toString());
        assertThat(exit).as(words.toString()).isZero();
        try (var browser = Browser.on(0)) {
            var page = browser.open(folder.resolve("result/report.html"));
            assertThat(page.locator("svg.waterfall").count()).isPositive();
            browser.screenshot("link-report");
        }
    }
}
