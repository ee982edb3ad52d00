package id.lapau.linkage.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherNamesTest {

    @TempDir static Path folder;
    private static Sample country;

    @BeforeAll static void invent() throws IOException {
        new OtherNames(5).write(5_000, 0.5, folder);
        country = Sample.read(folder);
    }

    @Test void the_same_seed_gives_the_same_bytes() throws IOException {
        new OtherNames(5).write(5_000, 0.5, folder.resolve("again"));
        assertThat(folder.resolve("again/people.csv")).hasSameBinaryContentAs(folder.resolve("people.csv"));
    }

    @Test void copies_are_as_many_as_ordered_and_few_people_have_many() {
        assertThat(country.people()).hasSize(5_000);
        assertThat(country.rows().size() / 5_000.0).isCloseTo(1.5, within(0.06));
        assertThat(having(2)).isGreaterThan(having(3)).isGreaterThan(3 * having(6));
        assertThat(having(6)).isPositive();
        assertThat(having(7)).isZero();
    }

    @Test void a_copy_differs_from_its_original_in_few_fields() {
        var differing = country.people().values().stream().filter(rows -> rows.size() == 2).mapToLong(rows -> differences(rows.get(0), rows.get(1))).summaryStatistics();
        assertThat(differing.getMax()).isLessThanOrEqualTo(5);
        assertThat(differing.getAverage()).isBetween(1.0, 3.0);
    }

    @Test void some_fields_are_lost_and_some_names_exchanged() {
        assertThat(country.rows()).anyMatch(row -> row.get("surname").isEmpty()).anyMatch(row -> row.get("date_of_birth").isEmpty());
        assertThat(country.people().values()).filteredOn(rows -> rows.size() == 2).anyMatch(rows -> exchanged(rows.get(0), rows.get(1)));
    }

    private static long having(int records) {
        return country.people().values().stream().map(List::size).filter(size -> size == records).count();
    }

    private static long differences(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream().filter(column -> !column.equals("id") && !one.get(column).equals(other.get(column))).count();
    }

    private static boolean exchanged(Map<String, String> one, Map<String, String> other) {
        return one.get("given_name").equals(other.get("surname")) && one.get("surname").equals(other.get("given_name"));
    }
}
