package id.lapau.bench;

import id.lapau.demo.Settings;
import id.lapau.grants.offline.Accuracy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * {@code bin/bench accuracy [people=N] [rows=N] [CODE=rate]… [seed|from..to]…}: how well screening finds what was planted
 * in generated regencies, for each seed and in all; {@code details} names every row that came out wrong.
 */
final class AccuracyBench {

    private final Map<String, Double> rates = new TreeMap<>();
    private int people = 250_000;
    private int rows = 5_000;
    private boolean details;
    private long[] seeds = {};

    private AccuracyBench() {}

    static void main(String[] args) throws IOException {
        var bench = new AccuracyBench();
        Arrays.stream(args).forEach(bench::understand);
        if (bench.seeds.length == 0) bench.understand("101..105");
        bench.run();
    }

    private void understand(String argument) {
        var parts = argument.split("=|\\.\\.");
        if (argument.equals("details")) details = true;
        else if (argument.startsWith("people=")) people = Integer.parseInt(parts[1]);
        else if (argument.startsWith("rows=")) rows = Integer.parseInt(parts[1]);
        else if (argument.contains("=")) rates.put(parts[0], Double.valueOf(parts[1]));
        else seeds = LongStream.concat(Arrays.stream(seeds), LongStream.rangeClosed(Long.parseLong(parts[0]), Long.parseLong(parts[parts.length - 1]))).toArray();
    }

    private void run() throws IOException {
        System.out.printf(Locale.ROOT, "%d people, %d rows, rates %s%n", people, rows, rates.isEmpty() ? "national" : rates);
        var all = new AccuracySum();
        for (long seed : seeds) {
            var accuracy = Accuracy.of(new Settings(seed, people, rows, rates), directory());
            System.out.printf(Locale.ROOT, "seed %d: eligible found %d of %d (%.2f %%); planted that passed: %d; codes missed: %d%n", seed,
                    accuracy.eligibleFound(), accuracy.eligible(), 100 * accuracy.shareOfEligible(), accuracy.passedWrongly().size(), accuracy.codeMissed().size());
            if (details) print(accuracy);
            all.add(accuracy);
        }
        all.print();
    }

    private static Path directory() throws IOException {
        return Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "lapau-bench");
    }

    private static void print(Accuracy accuracy) {
        accuracy.passedWrongly().forEach(row -> System.out.println("  passed   " + row));
        accuracy.codeMissed().forEach(row -> System.out.println("  missed   " + row));
        accuracy.heldUp().forEach(row -> System.out.println("  held up  " + row));
    }
}
