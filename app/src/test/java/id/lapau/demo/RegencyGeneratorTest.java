package id.lapau.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegencyGeneratorTest {

    private static final Settings SMALL = new Settings(42, 20_000, 2_000, Map.of());
    private static final GeneratedRegency REGENCY = RegencyGenerator.generate(SMALL);

    @TempDir Path directory;

    @Test void the_same_settings_give_the_same_bytes_on_any_machine() throws IOException {
        REGENCY.write(directory.resolve("one"));
        elsewhere(() -> RegencyGenerator.generate(SMALL).write(directory.resolve("two")));

        assertThat(bytes(directory.resolve("two"))).usingRecursiveComparison().isEqualTo(bytes(directory.resolve("one")));
    }

    @Test void another_seed_gives_other_people() {
        var other = RegencyGenerator.generate(new Settings(43, 20_000, 2_000, Map.of()));

        assertThat(other.people().getFirst().name() + other.people().getLast().name())
                .isNotEqualTo(REGENCY.people().getFirst().name() + REGENCY.people().getLast().name());
    }

    @Test void there_are_as_many_people_and_rows_as_asked_for() {
        assertThat(REGENCY.people()).hasSize(20_000);
        assertThat(REGENCY.truth()).hasSize(2_000);
        assertThat(REGENCY.files()).hasSize(52).doesNotHaveDuplicates();
        assertThat(REGENCY.truth().stream().map(TruthRow::file).distinct()).containsExactlyElementsOf(REGENCY.files());
    }

    @Test void every_case_is_planted_at_its_rate_and_at_least_once() {
        var planted = counts(REGENCY);

        for (var plant : Plant.values()) assertThat(planted.get(plant.name())).as(plant.name()).isGreaterThanOrEqualTo(plant.count(SMALL));
        assertThat(planted.get("STATE_EMPLOYEE")).isEqualTo(7);
        assertThat(planted.get("DUPLICATE_IN_BATCH")).isEqualTo(30);
        assertThat(planted.get("MOVED_ABROAD")).isEqualTo(1);
    }

    @Test void a_rate_of_ones_own_is_met_and_a_rate_of_zero_plants_nothing() {
        var counts = counts(RegencyGenerator.generate(new Settings(7, 20_000, 2_000, Map.of("DECEASED", 0.05, "SKU_MISSING", 0.04, "KUR", 0.0))));

        assertThat(counts).containsEntry("DECEASED", 100L).containsEntry("SKU_MISSING", 80L).doesNotContainKey("KUR");
    }

    @Test void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Settings(1, 20_000, 2_000, Map.of("NONSENSE", 0.1))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NONSENSE");
        assertThatThrownBy(() -> new Settings(1, 2_000, 2_000, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settings(1, 20_000, 2_000, Map.of("KUR", 0.5, "DECEASED", 0.5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void every_number_is_of_a_district_that_does_not_exist_and_belongs_to_one_person() {
        assertThat(REGENCY.people()).allSatisfy(p -> {
            assertThat(p.nikDigits()).hasSize(16).startsWith("131099");
            assertThat(String.valueOf(p.kk())).hasSize(16).startsWith("131099");
            assertThat(new id.lapau.kernel.Nik(p.nikDigits()).woman()).isEqualTo(p.woman());
        });
        assertThat(REGENCY.people()).extracting(Person::nik).doesNotHaveDuplicates();
    }

    @Test void many_people_share_their_names_and_yet_names_are_many() {
        var names = REGENCY.people().stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()));

        assertThat(names.size()).isBetween(5_000, 16_000);
        assertThat(names.values().stream().filter(n -> n > 1).count()).isGreaterThan(500);
    }

    @Test void the_later_row_of_a_person_is_the_duplicate() {
        var first = new HashMap<String, TruthRow>();
        for (var row : REGENCY.truth()) {
            var before = first.putIfAbsent(row.person(), row);
            assertThat(row.codes().contains("DUPLICATE_IN_BATCH")).as(row.toString()).isEqualTo(before != null);
        }
    }

    /** On a machine of another language and another time zone. */
    private static void elsewhere(Writing writing) throws IOException {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jakarta"));
            writing.run();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static Map<String, Long> counts(GeneratedRegency regency) {
        return regency.truth().stream().flatMap(t -> t.codes().stream()).collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, byte[]> bytes(Path directory) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) bytes.put(directory.relativize(file).toString(), Files.readAllBytes(file));
        }
        return bytes;
    }
}
