package id.lapau.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One {@code bin/lapau screen} from the shell to its end, JVM start included.
 *
 * @param seconds    on the clock
 * @param cpuSeconds of processor, user and system
 * @param megabytes  resident at most
 */
record ScreenedByProcess(double seconds, double cpuSeconds, double megabytes) {

    private static final double TICKS_EACH_SECOND = 100;
    private static final int BETWEEN_LOOKS_MILLIS = 4;

    static ScreenedByProcess of(Regency regency) throws IOException, InterruptedException {
        var output = regency.folder().resolve("output.txt").toFile();
        long start = System.nanoTime();
        var process = new ProcessBuilder(command(regency)).redirectErrorStream(true).redirectOutput(output).start();
        double cpu = 0;
        double memory = 0;
        while (process.isAlive()) {
            cpu = Math.max(cpu, cpuOf(process.pid()));
            memory = Math.max(memory, peakOf(process.pid()));
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) throw new IllegalStateException(Files.readString(output.toPath()));
        return new ScreenedByProcess(seconds, cpu, memory);
    }

    static List<ScreenedByProcess> several(Regency regency) throws IOException, InterruptedException {
        of(regency);   // builds, learns and warms the disk
        var runs = new ArrayList<ScreenedByProcess>();
        for (int run = 0; run < Samples.RUNS; run++) runs.add(of(regency));
        return runs;
    }

    private static List<String> command(Regency regency) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("lapau.root"), "bin/lapau").toString(), "screen", "--programme", "bpum-2020", "--as-of", Regency.DAY));
        for (var kind : Regency.LISTS) command.addAll(List.of("--reference", kind + "=" + regency.list(kind)));
        command.addAll(List.of("--out", regency.folder().resolve("result").toString()));
        regency.workbooks().forEach(book -> command.add(book.toString()));
        return command;
    }

    /** The script becomes the JVM (exec), so one process tells all: fields 14 to 17 of {@code stat}. */
    private static double cpuOf(long process) {
        var stat = read(process, "stat");
        if (stat.isEmpty()) return 0;
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = 11; field <= 14; field++) ticks += Long.parseLong(fields[field]);
        return ticks / TICKS_EACH_SECOND;
    }

    private static double peakOf(long process) {
        return read(process, "status").lines().filter(line -> line.startsWith("VmHWM")).mapToDouble(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024.0).findFirst().orElse(0);
    }

    private static String read(long process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process), file));
        } catch (IOException ended) {
            return "";
        }
    }
}
