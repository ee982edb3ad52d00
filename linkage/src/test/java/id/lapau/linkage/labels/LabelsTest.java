package id.lapau.linkage.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.report.LinkFiles;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {

    private static final int PEOPLE = 60;

    @TempDir private Path folder;
    private final Settings settings = Settings.parse("id: id\ncompare: {name: name, born: year, town: place}");
    private final Plan plan = new Plan(settings);
    private List<Records> tables = List.of();

    /** Everybody stands there twice; the second time the year of birth is another. */
    @BeforeEach void people() throws IOException {
        var lines = new ArrayList<>(List.of("id,name,born,town"));
        for (int i = 0; i < PEOPLE; i++) {
            var name = "" + (char) ('a' + i % 26) + (char) ('e' + i / 26) + "mar" + (char) ('a' + i * 7 % 26);
            lines.add("a" + i + "," + name + "," + (1900 + i) + ",town" + (char) ('a' + i % 9));
            lines.add("b" + i + "," + name + "," + (1950 + i) + ",town" + (char) ('a' + i % 9));
        }
        tables = List.of(CsvRecords.open(Files.write(folder.resolve("people.csv"), lines)));
    }

    @Test void m_is_learned_from_judged_matches() throws IOException {
        var labels = labels(true);
        var model = linker(plan.learning(labels.matches())).deduplicate(tables.getFirst()).model();
        assertThat(model.comparisons().get(1).levels().getLast().m()).isGreaterThan(0.5);
        assertThat(model.comparisons().getFirst().levels().getFirst().m()).isGreaterThan(0.9);
    }

    @Test void the_report_shows_precision_and_recall_by_threshold() throws IOException {
        var labels = labels(true);
        var linkage = linker(plan.learning(labels.matches())).deduplicate(tables.getFirst());
        var accuracy = Accuracy.of(labels, linkage.pairs(), 0.5);
        assertThat(accuracy.judged()).isEqualTo(PEOPLE);
        assertThat(accuracy.best().f1()).isGreaterThan(0.95);
        assertThat(accuracy.points()).isSortedAccordingTo((a, b) -> Double.compare(a.threshold(), b.threshold()));
        new LinkFiles(settings, tables, Locale.ENGLISH, Optional.of(labels)).write(linkage, folder);
        assertThat(Files.readString(folder.resolve("report.html"))).contains("How right the result is", "<circle");
    }

    @Test void without_a_refuted_pair_precision_is_not_claimed() throws IOException {
        var labels = labels(false);
        new LinkFiles(settings, tables, Locale.of("id"), Optional.of(labels)).write(linker(plan).deduplicate(tables.getFirst()), folder);
        assertThat(Files.readString(folder.resolve("report.html"))).contains("presisi tidak diketahui").doesNotContain("<circle");
    }

    @Test void an_unknown_id_or_verdict_is_named() throws IOException {
        assertThatThrownBy(() -> read("id_l,id_r,match\na1,x9,1")).isInstanceOf(DataException.class).hasMessage("labels.csv: there is no record with id 'x9' in people.csv");
        assertThatThrownBy(() -> read("id_l,id_r,match\na1,b1,maybe")).hasMessage("labels.csv, record 1: 'match' is 'maybe'; 1 or 0 is expected");
        assertThatThrownBy(() -> read("id_l,right,match\na1,b1,1")).hasMessageContaining("there is no column 'id_r'");
    }

    private Labels labels(boolean refuted) throws IOException {
        var lines = new StringBuilder("id_l,id_r,match\n");
        for (int i = 0; i < PEOPLE; i++) lines.append("a%d,b%d,1\n".formatted(i, i));
        if (refuted) for (int i = 0; i < PEOPLE - 1; i++) lines.append("b%d,a%d,0\n".formatted(i, i + 1));
        return read(lines.toString());
    }

    private Labels read(String text) throws IOException {
        return Labels.read(Files.writeString(folder.resolve("labels.csv"), text), plan, tables);
    }

    private DuckDbLinker linker(Plan learned) {
        return new DuckDbLinker(learned, Optional.empty(), folder);
    }
}
