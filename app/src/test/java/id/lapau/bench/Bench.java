package id.lapau.bench;

import id.lapau.demo.Settings;
import id.lapau.grants.offline.Accuracy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** {@code bin/bench accuracy}: the confusion table of screening on seeds given or on five of its own. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws IOException {
        long[] seeds = args.length > 0 ? java.util.Arrays.stream(args).mapToLong(Long::parseLong).toArray() : new long[] {101, 102, 103, 104, 105};
        for (long seed : seeds) print(seed, Accuracy.of(new Settings(seed, 250_000, 5_000, Map.of()), Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "lapau-bench")));
    }

    private static void print(long seed, Accuracy accuracy) {
        System.out.printf(Locale.ROOT, "seed %d: %d rows; eligible found %d of %d (%.2f %%); planted that passed: %d%n", seed, accuracy.rows(),
                accuracy.eligibleFound(), accuracy.eligible(), 100.0 * accuracy.eligibleFound() / accuracy.eligible(), accuracy.passedWrongly().size());
        accuracy.planted().forEach((code, planted) -> System.out.printf("  %-22s %4d of %4d%n", code, accuracy.found().get(code), planted));
        System.out.println("  truth -> what came out");
        accuracy.confusion().forEach((truth, results) -> results.forEach((result, count) -> System.out.printf("  %-34s -> %-60s %5d%n", truth, result, count)));
    }
}
