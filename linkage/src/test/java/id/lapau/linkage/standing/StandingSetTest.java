package id.lapau.linkage.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.lapau.linkage.bench.Nation;
import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.ListRecords;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.LargeBlock;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.RecordRef;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingSetTest {

    private static final String SETTINGS = """
            id: id
            fields: {nik: id_nik, name: [], sound: {column: name, clean: id_name_sound}, birth_date: date, phone: id_phone, nagari: id_place}
            block: [[nik], [sound], [phone], ["birth_date|year"]]
            compare:
              nik: {levels: [exact, {damerau_levenshtein: 1}], term_frequency: true}
              name: {levels: [exact, {id_name: same}, {id_name: typing_error}], term_frequency: true}
              birth_date: [exact, {date_parts: 2}]
              phone: [exact]
              nagari: [exact]
            results: {pairs: 0.001, clusters: 0.9}
            limits: {block: 5}
            """;

    @TempDir
    static Path folder;
    private static Records people;
    private static List<Map<String, String>> rows;
    private static Model model;

    @BeforeAll
    static void invent() throws IOException {
        new Nation(900, 0.3, 11).write(folder);
        rows = new ArrayList<>();
        var written = CsvRecords.open(folder.resolve("people.csv"));
        written.each(texts -> rows.add(row(written.columns(), texts)));
        for (int i = 0; i < 60; i++) rows.add(namesake(written.columns(), i));
        people = new ListRecords("people", written.columns(), rows);
        model = new DuckDbLinker(plan(SETTINGS), Optional.empty(), folder).deduplicate(people).model();
    }

    private static Map<String, String> row(List<String> columns, String[] texts) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < texts.length; i++) row.put(columns.get(i), texts[i]);
        return row;
    }

    /** So many of one name, year and village that narrower keys are shared by too many as well. */
    private static Map<String, String> namesake(List<String> columns, int number) {
        var texts = columns.stream().map(_ -> "").toArray(String[]::new);
        var row = row(columns, texts);
        row.putAll(Map.of("id", "n" + number, "name", "Warga", "birth_date", "1961-01-%02d".formatted(number % 28 + 1), "nagari", "Koto Ramai"));
        return row;
    }

    private static Plan plan(String settings) {
        return new Plan(Settings.parse(settings));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void after_any_coming_going_and_changing_a_lookup_finds_what_a_batch_finds_with_the_same_weights(long seed) {
        var random = new Random(seed);
        var now = new TreeMap<String, Map<String, String>>();
        var set = new StandingSet(plan(SETTINGS), model);
        for (int i = 0; i < 3_000; i++) change(random, now, set);
        assertThat(set.size()).isEqualTo(now.size()).isGreaterThan(300);
        var batch = batch(now.values());
        assertThat(batch.largeBlocks()).anyMatch(LargeBlock::dropped).anyMatch(block -> !block.dropped());
        for (var id : now.keySet()) assertSame(set.lookup(id, now.get(id)), id, batch);
    }

    /** A record comes, goes, or gets the texts of another. */
    private static void change(Random random, Map<String, Map<String, String>> now, StandingSet set) {
        var row = rows.get(random.nextInt(rows.size()));
        var id = row.get("id");
        if (random.nextInt(3) == 0) assertThat(set.remove(id)).isEqualTo(now.remove(id) != null);
        else {
            var texts = new HashMap<>(random.nextInt(5) == 0 ? rows.get(random.nextInt(rows.size())) : row);
            texts.put("id", id);
            now.put(id, texts);
            set.put(id, texts);
        }
    }

    @Test
    void a_record_that_does_not_stand_there_is_weighed_as_though_it_did() {
        var set = new StandingSet(plan(SETTINGS), model);
        var others = rows.subList(1, rows.size());
        others.forEach(row -> set.put(row.get("id"), row));
        var batch = batch(rows);
        assertSame(set.lookup(rows.getFirst().get("id"), rows.getFirst()), rows.getFirst().get("id"), batch);
        assertThat(set.size()).isEqualTo(others.size());
    }

    @Test
    void a_table_is_loaded_at_once_and_a_second_time_without_harm() {
        var set = new StandingSet(plan(SETTINGS), model);
        set.load(people);
        set.load(people);
        assertThat(set.size()).isEqualTo(rows.size());
        var batch = batch(rows);
        for (var row : rows.subList(0, 100)) assertSame(set.lookup(row.get("id"), row), row.get("id"), batch);
        var nameless = new ListRecords("nameless", List.of("id"), List.of());
        assertThatThrownBy(() -> set.load(nameless)).isInstanceOf(DataException.class).hasMessageContaining("there is no column 'nik'");
    }

    @Test
    void lookups_run_beside_changes() throws Exception {
        var set = new StandingSet(plan(SETTINGS), model);
        set.load(people);
        Callable<Integer> looking = () -> rows.stream().mapToInt(row -> set.lookup(row.get("id"), row).pairs().size()).sum();
        try (var pool = Executors.newFixedThreadPool(3)) {
            var one = pool.submit(looking);
            var other = pool.submit(looking);
            for (var row : rows) set.put(row.get("id"), row);
            assertThat(one.get()).isEqualTo(other.get()).isEqualTo(looking.call());
        }
    }

    @Test
    void settings_that_refuse_large_blocks_refuse_a_lookup_in_one() {
        var set = new StandingSet(plan(SETTINGS.replace("block: 5", "block: 5, explosion: refuse")), model);
        IntStream.range(0, 5).forEach(i -> set.put("p" + i, Map.of("phone", "0812 7700 1122")));
        assertThatThrownBy(() -> set.lookup("x", Map.of("phone", "081277001122"))).isInstanceOf(DataException.class).hasMessageContaining("6 records share '81277001122', which makes 15 pairs");
        assertThat(set.lookup("p0", Map.of("phone", "081277001122")).largeBlocks()).isEmpty();
    }

    @Test
    void nobody_is_found_in_an_empty_set_nor_of_a_record_without_texts() {
        var set = new StandingSet(plan(SETTINGS), model);
        assertThat(set.lookup("a", rows.getFirst()).pairs()).isEmpty();
        set.put("a", Map.of());
        assertThat(set.lookup("b", Map.of()).pairs()).isEmpty();
        assertThat(set.remove("a")).isTrue();
        assertThat(set.remove("a")).isFalse();
    }

    private static Linkage batch(java.util.Collection<Map<String, String>> rows) {
        return new DuckDbLinker(plan(SETTINGS), Optional.of(model), folder).deduplicate(new ListRecords("now", people.columns(), List.copyOf(rows)));
    }

    private static void assertSame(Lookup found, String id, Linkage batch) {
        var expected = new HashMap<String, LinkedPair>();
        var sought = new RecordRef(0, id);
        for (var pair : batch.pairs()) if (pair.left().equals(sought) || pair.right().equals(sought)) expected.put(pair.left().equals(sought) ? pair.right().id() : pair.left().id(), pair);
        assertThat(found.pairs()).extracting(pair -> pair.right().id()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (var pair : found.pairs()) assertSame(pair, expected.get(pair.right().id()), id);
    }

    private static void assertSame(LinkedPair pair, LinkedPair expected, String id) {
        assertThat(pair.left()).isEqualTo(new RecordRef(0, id));
        assertThat(pair.weight()).isCloseTo(expected.weight(), within(1e-9));
        assertThat(pair.probability()).isCloseTo(expected.probability(), within(1e-9));
        assertThat(pair.contributions()).containsExactly(expected.contributions(), within(1e-9));
        assertThat(pair.pattern()).isEqualTo(expected.pattern());
    }
}
