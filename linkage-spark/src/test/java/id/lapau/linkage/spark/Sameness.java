package id.lapau.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.linkage.bench.Nation;
import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What both engines are given, what DuckDB finds in it, and what it means that Spark finds the same. */
final class Sameness {

    private Sameness() {}

    static String settings() {
        try (var text = Sameness.class.getResourceAsStream("/people.yaml")) {
            return new String(text.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small nation's records. */
    static Path people(Path folder, int people) throws IOException {
        new Nation(people, 0.2, 5).write(folder);
        var file = folder.resolve("people.csv");
        return Files.write(file, crowd(), StandardOpenOption.APPEND);
    }

    /** So many of one village and year that even narrower keys make oversized blocks. */
    private static List<String> crowd() {
        return IntStream.range(0, 90).mapToObj(i -> "crowd%1$d,,Warga %2$c%2$c%2$c,1961-%3$02d-%4$02d,,,,Koto Ramai,".formatted(i, 'a' + i % 26, i % 12 + 1, i % 28 + 1)).toList();
    }

    /** Every other line of a file, the header kept. */
    static Path half(Path file, int remainder) throws IOException {
        var lines = Files.readAllLines(file);
        var kept = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) if (i % 2 == remainder) kept.add(lines.get(i));
        return Files.write(file.resolveSibling("half" + remainder + ".csv"), kept);
    }

    static Linkage duckDb(String settings, Path folder, Path... tables) {
        var linker = new DuckDbLinker(new Plan(Settings.parse(settings)), Optional.empty(), folder);
        var records = Arrays.stream(tables).map(CsvRecords::open).toList();
        return records.size() == 1 ? linker.deduplicate(records.getFirst()) : linker.link(records.getFirst(), records.getLast());
    }

    static void assertSame(Linkage spark, Linkage duckDb) {
        assertThat(spark.records()).isEqualTo(duckDb.records());
        assertThat(spark.largeBlocks()).isEqualTo(duckDb.largeBlocks());
        assertThat(spark.rules()).isEqualTo(duckDb.rules());
        assertThat(spark.model()).isEqualTo(duckDb.model());
        assertThat(spark.histogram().counts()).isEqualTo(duckDb.histogram().counts());
        assertThat(spark.pairs()).hasSameSizeAs(duckDb.pairs());
        for (int i = 0; i < spark.pairs().size(); i++) assertSame(spark.pairs().get(i), duckDb.pairs().get(i));
        assertThat(spark.clusters()).isEqualTo(duckDb.clusters());
        assertThat(spark.weakBridges()).hasSameSizeAs(duckDb.weakBridges());
    }

    private static void assertSame(LinkedPair one, LinkedPair other) {
        assertThat(one.left() + " " + one.right()).isEqualTo(other.left() + " " + other.right());
        assertThat(Math.abs(one.weight() - other.weight())).isLessThan(1e-6);
        assertThat(one.contributions()).containsExactly(other.contributions(), org.assertj.core.api.Assertions.within(1e-6));
    }
}
