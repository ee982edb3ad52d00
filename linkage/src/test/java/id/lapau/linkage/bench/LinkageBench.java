package id.lapau.linkage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code bin/bench linkage}: finds the same people in invented nations of several sizes, each in a process of its own. */
public final class LinkageBench {

    private final LinkageOrder order;

    private LinkageBench(LinkageOrder order) {
        this.order = order;
    }

    /** {@value LinkageOrder#USAGE} */
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            new LinkageBench(LinkageOrder.parse(args)).run();
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException, InterruptedException {
        var points = new ArrayList<Map<String, Double>>();
        for (long people : order.people()) {
            points.add(measured(people));
            print(people, points.getLast());
        }
        if (points.size() > 1) System.out.printf(Locale.ROOT, "  seconds grow with records to the power of %.2f (1.00 is linear)%n", exponent(points));
    }

    private Map<String, Double> measured(long people) throws IOException, InterruptedException {
        var folder = order.folder().isPresent() ? Files.createTempDirectory(order.folder().get(), "nation") : Files.createTempDirectory("lapau-nation");
        try {
            new Nation(people, order.duplicates(), order.seed()).write(folder);
            return inOwnProcess(folder, order.memoryFor(people));
        } finally {
            for (var file : new String[] {"people.csv", "truth.csv"}) Files.deleteIfExists(folder.resolve(file));
            Files.deleteIfExists(folder);
        }
    }

    private Map<String, Double> inOwnProcess(Path folder, String memory) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + memory, "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), LinkageRun.class.getName(), folder.toString()));
        order.settings().ifPresent(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var lines = process.inputReader()) {
            var found = lines.lines().filter(line -> line.contains("\t")).map(line -> line.split("\t")).collect(Collectors.toMap(w -> w[0], w -> Double.valueOf(w[1])));
            if (process.waitFor() != 0) throw new IllegalStateException("linking ended with " + process.exitValue());
            return found;
        }
    }

    private void print(long people, Map<String, Double> found) {
        System.out.printf(Locale.ROOT, "%,d people in %,.0f records, heap at most %s%n", people, found.get("records"), order.memoryFor(people));
        System.out.printf(Locale.ROOT, "  linked in          %8.2f s: %s%n", found.get("seconds"),
                LinkageRun.PHASES.stream().map(phase -> String.format(Locale.ROOT, "%s %.2f", phase, found.getOrDefault(phase, 0.0))).collect(Collectors.joining(", ")));
        System.out.printf(Locale.ROOT, "  processor time     %8.2f s, the start of the process included%n", found.get("cpu"));
        System.out.printf(Locale.ROOT, "  resident at most   %8.0f MB, DuckDB and the heap included%n", found.get("megabytes"));
        System.out.printf(Locale.ROOT, "  pairs compared     %,8.0f, %.2f for each record%n", found.get("compared"), found.get("compared") / found.get("records"));
        System.out.printf(Locale.ROOT, "  pairs found        %,8.0f: precision %.4f, recall %.4f (within clusters %.4f, %.4f)%n", found.get("found"),
                found.get("precision"), found.get("recall"), found.get("clusterPrecision"), found.get("clusterRecall"));
        System.out.printf(Locale.ROOT, "  only reading       %8.2f s by the same reader, %.2f s by DuckDB: linking takes %.1f and %.1f times as long%n", found.get("scan"), found.get("duckdbScan"),
                found.get("seconds") / found.get("scan"), found.get("seconds") / found.get("duckdbScan"));
        if (found.containsKey("lookupMedian"))
            System.out.printf(Locale.ROOT, "  one record         %8.3f ms to look up (median; 99 of 100 within %.2f, all within %.1f), %.3f ms to change; the set stood in %.1f s%n",
                    found.get("lookupMedian"), found.get("lookup99"), found.get("lookupMost"), found.get("changeMedian"), found.get("setLoad"));
    }

    /** Least squares on the logarithms. */
    private static double exponent(List<Map<String, Double>> points) {
        var records = points.stream().mapToDouble(p -> Math.log(p.get("records"))).toArray();
        var seconds = points.stream().mapToDouble(p -> Math.log(p.get("seconds"))).toArray();
        double x = Arrays.stream(records).average().orElseThrow();
        double y = Arrays.stream(seconds).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (int i = 0; i < records.length; i++) {
            together += (records[i] - x) * (seconds[i] - y);
            alone += (records[i] - x) * (records[i] - x);
        }
        return together / alone;
    }
}
