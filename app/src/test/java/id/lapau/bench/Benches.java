package id.lapau.bench;

import id.lapau.procurement.allocation.AllocationBench;
import id.lapau.training.growth.LadderBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code bin/bench [name [arguments]]}: measures Lapau; without a name everything. */
public final class Benches {

    private interface Part {
        void run(String... arguments) throws Exception;
    }

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("accuracy", AccuracyBench::main);
        PARTS.put("screen", ScreenBench::main);
        PARTS.put("growth", GrowthBench::main);
        PARTS.put("web", WebBench::main);
        PARTS.put("hostile", HostileBench::main);
        PARTS.put("ladder", LadderBench::main);
        PARTS.put("allocation", AllocationBench::main);
        PARTS.put("market", MarketBench::main);
        PARTS.put("linkage", arguments -> linkage("LinkageBench", arguments));
    }

    private Benches() {}

    public static void main(String[] args) throws Exception {
        System.out.println(machine());
        if (args.length == 0) for (var name : PARTS.keySet()) run(name);
        else if (args[0].equals("model")) linkage("ModelTraining", Arrays.copyOfRange(args, 1, args.length));
        else if (PARTS.containsKey(args[0])) run(args[0], Arrays.copyOfRange(args, 1, args.length));
        else {
            System.err.println("bench: no part is called " + args[0] + "; there are " + String.join(", ", PARTS.keySet()));
            System.exit(2);
        }
    }

    private static void run(String name, String... arguments) throws Exception {
        System.out.println("\n== " + name);
        PARTS.get(name).run(arguments);
    }

    /** The benches of the linkage library, which knows no application, stand with its own tests. */
    private static void linkage(String main, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx4g", "--enable-native-access=ALL-UNNAMED",
                "-cp", Path.of(System.getProperty("lapau.root"), "linkage/target/test-classes") + ":" + System.getProperty("java.class.path"),
                "id.lapau.linkage.bench." + main));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) System.exit(exit);
    }

    private static String machine() throws IOException {
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D+", "");
        return String.format(Locale.ROOT, "machine: %d cores, %.0f GB, load %s, %s, JVM %s", Runtime.getRuntime().availableProcessors(), Long.parseLong(memory) / 1e6,
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0], System.getProperty("os.name") + " " + System.getProperty("os.version"), Runtime.version());
    }
}
