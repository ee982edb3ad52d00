package id.lapau.linkage.bench;

import com.sun.management.OperatingSystemMXBean;
import id.lapau.linkage.IndonesianPerson;
import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.RulePairs;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One linking from training to clusters; tells on standard output what it took, a name and a number in each line. */
final class LinkageRun {

    static final List<String> PHASES = List.of("read", "block", "compare", "train", "score", "cluster");

    /** Records among which single ones are looked up; more would not tell more. */
    private static final long LARGEST_SET = 2_000_000;

    private LinkageRun() {}

    /** @param args folder of people.csv and truth.csv; a settings file if the usual ones are not wanted */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var people = folder.resolve("people.csv");
        var settings = args.length > 1 ? Settings.read(Path.of(args[1])) : IndonesianPerson.settings();
        long begun = System.nanoTime();
        var linkage = new DuckDbLinker(new Plan(settings), Optional.empty(), folder, (phase, took) -> tell(phase, took.toNanos() / 1e9)).deduplicate(CsvRecords.open(people));
        tell("seconds", (System.nanoTime() - begun) / 1e9);
        tell("cpu", processorSeconds());
        tell("megabytes", residentAtMost());
        tell(linkage, Truth.read(folder.resolve("truth.csv")), settings.results().clusters());
        tell("scan", Floor.sameReader(people, settings));
        tell("duckdbScan", Floor.duckDb(people, settings));
        if (linkage.records() <= LARGEST_SET) new Lookups(new Plan(settings), linkage.model(), CsvRecords.open(people)).tell((name, value) -> tell(name, value));
    }

    private static void tell(Linkage linkage, Truth truth, double sure) {
        var pairs = truth.agreement(linkage.pairs().stream().filter(p -> p.probability() >= sure).map(p -> List.of(p.left(), p.right())).toList());
        var clusters = truth.agreement(linkage.clusters());
        tell("records", linkage.records());
        tell("compared", linkage.rules().stream().mapToLong(RulePairs::scored).sum());
        tell("found", pairs.found());
        tell("precision", pairs.precision());
        tell("recall", pairs.recall());
        tell("clusterPrecision", clusters.precision());
        tell("clusterRecall", clusters.recall());
    }

    private static void tell(String name, double value) {
        System.out.println(name + "\t" + value);
    }

    /** Of all threads since the process began. */
    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double residentAtMost() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", ""))).findFirst().orElseThrow() / 1024.0;
        }
    }
}
