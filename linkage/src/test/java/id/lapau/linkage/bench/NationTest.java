package id.lapau.linkage.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationTest {

    private static final int PEOPLE = 60_000;

    @TempDir static Path folder;
    private static Sample nation;
    private static List<Map<String, String>> once;

    @BeforeAll static void invent() throws IOException {
        new Nation(PEOPLE, 0.05, 7).write(folder);
        nation = Sample.read(folder);
        once = nation.once();
    }

    @Test void the_same_seed_gives_the_same_bytes_and_another_seed_others() throws IOException {
        for (long seed : new long[] {3, 4}) for (var run : List.of("a", "b")) new Nation(3_000, 0.1, seed).write(folder.resolve(run + seed));
        for (var file : List.of("people.csv", "truth.csv")) assertThat(folder.resolve("a3").resolve(file)).hasSameBinaryContentAs(folder.resolve("b3").resolve(file));
        assertThat(Files.mismatch(folder.resolve("a3/people.csv"), folder.resolve("a4/people.csv"))).isNotEqualTo(-1);
    }

    @Test void there_are_as_many_people_and_duplicates_as_ordered() {
        assertThat(nation.people()).hasSize(PEOPLE);
        assertThat((double) nation.rows().size() / PEOPLE).isCloseTo(1.05, within(0.005));
        assertThat(nation.people().values().stream().map(List::size)).contains(2, 3, 4).allMatch(records -> records <= 4);
    }

    @Test void ids_are_unique_and_the_truth_knows_each() {
        assertThat(nation.who()).hasSameSizeAs(nation.rows());
        assertThat(nation.rows()).allSatisfy(row -> assertThat(nation.who()).containsKey(row.get("id")));
    }

    @Test void everybody_has_a_nik_of_his_own_that_no_real_person_can_have() {
        var niks = once.stream().map(row -> row.get("nik")).filter(nik -> !nik.isEmpty()).toList();
        assertThat(niks).doesNotHaveDuplicates().allMatch(nik -> nik.matches("\\d{4}99\\d{10}")).noneMatch(nik -> nik.endsWith("0000"));
    }

    @Test void the_nik_tells_the_birth_date_and_for_women_forty_days_more() {
        assertThat(once).filteredOn(row -> !row.get("nik").isEmpty() && !row.get("birth_date").isEmpty()).allSatisfy(row -> {
            var nik = row.get("nik");
            var date = row.get("birth_date");
            assertThat(Integer.parseInt(nik.substring(6, 8)) % 40).isEqualTo(Integer.parseInt(date.substring(8)));
            assertThat(nik.substring(8, 12)).isEqualTo(date.substring(5, 7) + date.substring(2, 4));
        });
    }

    @Test void some_were_first_registered_in_another_regency() {
        assertThat(share(row -> row.get("nik").length() == 16 && !row.get("nik").startsWith(row.get("regency").replace(".", "")))).isBetween(0.01, 0.10);
    }

    @Test void regencies_are_514_and_unequal() {
        var sizes = nation.rows().stream().collect(Collectors.groupingBy(row -> row.get("regency"), Collectors.counting())).values().stream().sorted().toList();
        assertThat(sizes).hasSize(514);
        assertThat(sizes.get(509)).isGreaterThan(10 * sizes.get(4));
    }

    @Test void few_names_are_borne_by_many_and_many_by_few() {
        var names = once.stream().collect(Collectors.groupingBy(row -> row.get("name"), Collectors.counting()));
        assertThat(names.size()).isGreaterThan(PEOPLE / 2);
        assertThat(names.values().stream().max(Long::compare).orElseThrow()).isGreaterThan(PEOPLE / 1_000);
        assertThat(share(row -> row.get("name").indexOf(' ') < 0)).isBetween(0.10, 0.17);
        assertThat(names.keySet().stream().flatMap(name -> List.of(name.split(" ")).stream())).contains("Slamet", "Siti", "Muhammad", "Siregar", "Asep", "Wayan", "Afrizal", "Besse", "Yohanes");
    }

    @Test void the_old_are_fewer_than_the_young_and_the_first_of_January_is_too_common() {
        assertThat(share(row -> born(row, 1975, 2000))).isGreaterThan(2 * share(row -> born(row, 1920, 1960)));
        assertThat(share(row -> row.get("birth_date").endsWith("-01-01"))).isGreaterThan(4.0 / 365);
    }

    @Test void households_of_one_to_seven_share_card_and_place() {
        var households = once.stream().filter(row -> !row.get("kk").isEmpty()).collect(Collectors.groupingBy(row -> row.get("kk"))).values();
        assertThat(households.stream().map(List::size).distinct()).contains(1, 2, 3, 4, 5, 6).allMatch(size -> size <= 7);
        assertThat(households).allSatisfy(home -> assertThat(home.stream().map(row -> row.get("address") + row.get("nagari")).distinct()).hasSize(1));
    }

    @Test void twins_have_one_birthday_neighbouring_numbers_and_similar_names() {
        var niks = once.stream().filter(row -> row.get("nik").length() == 16).collect(Collectors.toMap(row -> Long.parseLong(row.get("nik")), row -> row));
        var twins = niks.keySet().stream().filter(nik -> niks.containsKey(nik + 1)).filter(nik -> sameCard(niks.get(nik), niks.get(nik + 1))).toList();
        assertThat(twins.size()).isBetween(PEOPLE / 2_000, PEOPLE / 100);
        assertThat(twins).allSatisfy(nik -> assertThat(niks.get(nik).get("name")).isNotEqualTo(niks.get(nik + 1).get("name")));
        assertThat(twins.stream().filter(nik -> alike(niks.get(nik).get("name"), niks.get(nik + 1).get("name"))).count()).isGreaterThan(twins.size() / 2);
    }

    @Test void namesakes_with_the_same_birthday_live_in_different_regencies() {
        var same = once.stream().filter(row -> !row.get("birth_date").isEmpty()).collect(Collectors.groupingBy(row -> row.get("name") + row.get("birth_date"), Collectors.mapping(row -> row.get("regency"), Collectors.toSet())));
        assertThat(same.values().stream().filter(regencies -> regencies.size() > 1).count()).isGreaterThan(PEOPLE / 5_000);
    }

    @Test void what_is_missing_is_missing_at_the_given_rates() {
        assertThat(share(row -> row.get("nik").isEmpty())).isCloseTo(0.01, within(0.003));
        assertThat(share(row -> row.get("birth_date").isEmpty())).isCloseTo(0.05, within(0.005));
        assertThat(share(row -> row.get("kk").isEmpty())).isCloseTo(0.10, within(0.005));
        assertThat(share(row -> row.get("phone").isEmpty())).isCloseTo(0.15, within(0.007));
    }

    @Test void a_second_record_differs_from_the_first() {
        assertThat(nation.people().values()).filteredOn(records -> records.size() > 1).allSatisfy(records ->
                assertThat(records.stream().map(row -> row.entrySet().stream().filter(cell -> !cell.getKey().equals("id")).toList().toString()).distinct()).hasSizeGreaterThan(1));
    }

    @Test void an_incomplete_order_is_answered_with_the_usage() {
        assertThatThrownBy(() -> Order.parse("--people", "10")).hasMessage(Order.USAGE);
        assertThat(Order.parse("--people", "12_800_000", "--out", "x")).isEqualTo(new Order(12_800_000, 0.03, 1, Path.of("x")));
    }

    private static boolean sameCard(Map<String, String> one, Map<String, String> other) {
        return !one.get("kk").isEmpty() && one.get("kk").equals(other.get("kk"));
    }

    private static boolean alike(String one, String other) {
        var words = new HashSet<>(List.of(one.split(" ")));
        return one.startsWith(other.substring(0, 2)) || words.removeAll(List.of(other.split(" ")));
    }

    private static boolean born(Map<String, String> row, int from, int until) {
        var date = row.get("birth_date");
        return !date.isEmpty() && Integer.parseInt(date.substring(0, 4)) >= from && Integer.parseInt(date.substring(0, 4)) < until;
    }

    private static double share(Predicate<Map<String, String>> of) {
        return (double) once.stream().filter(of).count() / once.size();
    }
}
