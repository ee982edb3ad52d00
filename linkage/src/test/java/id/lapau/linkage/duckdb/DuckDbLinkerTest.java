package id.lapau.linkage.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.linkage.bench.Nation;
import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.ListRecords;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.LargeBlock;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Progress;
import id.lapau.linkage.result.RulePairs;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbLinkerTest {

    private static final String SETTINGS = """
            id: id
            fields: {nik: digits, name: letters, birth_date: date, phone: digits, nagari: letters}
            block: [[nik], [birth_date], [phone], ["birth_date|year"], ["name|metaphone", "birth_date|month"]]
            compare:
              name: {levels: [exact, {jaro_winkler: 0.93}, {jaro_winkler: 0.85}], term_frequency: true}
              nik: [exact, {damerau_levenshtein: 2}]
              birth_date: [exact, day_month_swapped, {date_parts: 2}]
              phone: [exact]
              nagari: {levels: [exact], term_frequency: true}
            results: {pairs: 0.3, clusters: 0.9}
            limits: {block: 30}
            """;

    /** Three fields of few values. */
    private static final String LETTERS = """
            id: id
            fields: {a: [], b: [], c: []}
            block: [[a, b], [b, c], [c, a]]
            compare:
              a: {levels: [{exact: , m: 0.9, u: 0.3}], term_frequency: true}
              b: [{exact: , m: 0.9, u: 0.3}]
              c: [{exact: , m: 0.9, u: 0.3}]
            training: {expected_matches: 50}
            results: {pairs: 0}
            """;

    private static final Memory ENOUGH = new Memory(1L << 30, 1L << 28, 1L << 28);
    private static final Memory NONE = new Memory(0, 0, 64L << 20);

    @TempDir
    static Path folder;
    private static Records people;

    @BeforeAll
    static void invent() throws IOException {
        new Nation(6_000, 0.2, 5).write(folder);
        people = CsvRecords.open(folder.resolve("people.csv"));
    }

    private static Linkage linked(String settings, Optional<Model> model, Memory memory, Records... tables) {
        var linker = new DuckDbLinker(new Plan(Settings.parse(settings)), model, folder, memory, Progress.NONE);
        return tables.length == 1 ? linker.deduplicate(tables[0]) : linker.link(tables[0], tables[1]);
    }

    @Test
    void without_memory_records_go_to_disk_and_keys_to_duckdb_and_the_result_is_the_same() throws IOException {
        var usual = linked(SETTINGS, Optional.empty(), ENOUGH, people);
        var spilled = linked(SETTINGS, Optional.empty(), NONE, people);
        assertThat(usual.pairs()).hasSizeGreaterThan(500);
        assertSame(spilled, usual);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("people.csv", "truth.csv");
        }
    }

    private static void assertSame(Linkage one, Linkage other) {
        assertThat(one).usingRecursiveComparison().ignoringFields("pairs", "weakBridges").isEqualTo(other);
        assertThat(one.pairs()).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(other.pairs());
        assertThat(one.weakBridges()).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(other.weakBridges());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_pair_that_shares_a_key_is_scored_once_and_by_the_first_rule_that_finds_it(long seed) {
        var rows = letters(new Random(seed), 200, 40);
        var table = new ListRecords("letters", List.of("id", "a", "b", "c"), rows);
        var found = linked(LETTERS, Optional.empty(), ENOUGH, table);
        var expected = expected(rows);
        assertThat(found.rules()).isEqualTo(expected);
        assertThat(found.pairs()).hasSize((int) expected.stream().mapToLong(RulePairs::scored).sum());
        assertThat(new HashSet<>(found.pairs().stream().map(p -> p.left() + " " + p.right()).toList())).hasSize(found.pairs().size());
    }

    private static List<Map<String, String>> letters(Random random, int rows, int values) {
        return IntStream.range(0, rows).<Map<String, String>>mapToObj(i -> {
            var row = new HashMap<>(Map.of("id", "r" + i));
            for (var field : List.of("a", "b", "c")) row.put(field, random.nextInt(5) == 0 ? "" : "" + random.nextInt(values));
            return row;
        }).toList();
    }

    private static List<RulePairs> expected(List<Map<String, String>> rows) {
        var keys = List.of(List.of("a", "b"), List.of("b", "c"), List.of("c", "a"));
        var shared = new long[3];
        var scored = new long[3];
        for (int i = 0; i < rows.size(); i++)
            for (int j = i + 1; j < rows.size(); j++) {
                boolean taken = false;
                for (int rule = 0; rule < 3; rule++) {
                    var one = rows.get(i);
                    var other = rows.get(j);
                    if (!keys.get(rule).stream().allMatch(field -> !one.get(field).isEmpty() && one.get(field).equals(other.get(field)))) continue;
                    shared[rule]++;
                    if (!taken) scored[rule]++;
                    taken = true;
                }
            }
        return IntStream.range(0, 3).mapToObj(rule -> new RulePairs(String.join(" + ", keys.get(rule)), shared[rule], scored[rule])).toList();
    }

    @Test
    void two_tables_give_the_pairs_across_them_that_one_table_of_both_would_give_with_the_same_weights() {
        var rows = letters(new Random(9), 300, 12);
        var columns = List.of("id", "a", "b", "c");
        var all = linked(LETTERS, Optional.empty(), ENOUGH, new ListRecords("all", columns, rows));
        var across = linked(LETTERS, Optional.of(all.model()), ENOUGH, new ListRecords("left", columns, rows.subList(0, 130)), new ListRecords("right", columns, rows.subList(130, 300)));
        assertThat(across.pairs()).allMatch(pair -> pair.left().table() == 0 && pair.right().table() == 1).hasSizeGreaterThan(100);
        assertThat(weights(across.pairs())).isEqualTo(weights(all.pairs().stream().filter(pair -> number(pair.left().id()) < 130 && number(pair.right().id()) >= 130).toList()));
        assertThat(across.records()).isEqualTo(300);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static Map<String, Double> weights(List<LinkedPair> pairs) {
        var weights = new HashMap<String, Double>();
        for (var pair : pairs) weights.put(pair.left().id() + " " + pair.right().id(), pair.weight());
        return weights;
    }

    @Test
    void with_one_to_one_a_record_has_one_partner_the_surest() {
        var columns = List.of("id", "a", "b", "c");
        var left = new ListRecords("left", columns, List.of(Map.of("id", "1", "a", "x", "b", "y", "c", "z"), Map.of("id", "2", "a", "x", "b", "y", "c", "")));
        var right = new ListRecords("right", columns, List.of(Map.of("id", "1", "a", "x", "b", "y", "c", "z")));
        assertThat(linked(LETTERS, Optional.empty(), ENOUGH, left, right).pairs()).hasSize(2);
        var single = linked(LETTERS.replace("pairs: 0}", "pairs: 0, one_to_one: true}"), Optional.empty(), ENOUGH, left, right);
        assertThat(single.pairs()).singleElement().matches(pair -> pair.left().id().equals("1"));
    }

    @Test
    void a_block_that_would_explode_is_split_by_narrower_keys_and_what_is_still_too_large_is_left_out() {
        var crowded = new ListRecords("crowd", people.columns(), crowd());
        var found = linked(SETTINGS, Optional.empty(), ENOUGH, crowded).largeBlocks();
        assertThat(found).contains(new LargeBlock("birth_date|year", "1961", 90, 4005, false), new LargeBlock("birth_date|year + nagari", "1961 + koto ramai", 90, 4005, true));
        var limited = SETTINGS.replace("block: 30", "block: 30, explosion: refuse");
        assertThatThrownBy(() -> linked(limited, Optional.empty(), ENOUGH, crowded)).isInstanceOf(DataException.class)
                .hasMessageContaining("block 'birth_date|year': 90 records share '1961', which makes 4005 pairs");
    }

    /** So many of one village and year that even narrower keys make oversized blocks. */
    private static List<Map<String, String>> crowd() {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 90; i++) {
            var row = new HashMap<String, String>();
            for (var column : people.columns()) row.put(column, "");
            row.putAll(Map.of("id", "crowd" + i, "name", "Warga " + (char) ('a' + i % 26), "birth_date", "1961-%02d-%02d".formatted(i % 12 + 1, i % 28 + 1), "nagari", "Koto Ramai"));
            rows.add(row);
        }
        return rows;
    }

    @Test
    void an_id_that_stands_twice_in_a_table_is_refused_but_may_stand_in_both() {
        var columns = List.of("id", "a", "b", "c");
        var twice = new ListRecords("twice", columns, List.of(Map.of("id", "1", "a", "", "b", "", "c", ""), Map.of("id", "1", "a", "", "b", "", "c", "")));
        assertThatThrownBy(() -> linked(LETTERS, Optional.empty(), ENOUGH, twice)).isInstanceOf(DataException.class)
                .hasMessage("twice: records 1 and 2 have the same id '1' in column 'id'; ids must be unique");
        var once = new ListRecords("once", columns, twice.rows().subList(0, 1));
        assertThat(linked(LETTERS, Optional.empty(), ENOUGH, once, once).pairs()).isEmpty();
    }
}
