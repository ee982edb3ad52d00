package id.lapau.bench;

import id.lapau.sheets.HostileFiles;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/** {@code bin/bench hostile}: files that somebody may send on purpose; how long the reader takes and how much memory. */
final class HostileBench {

    private record Read(double seconds, double megabytes, String answer) {}

    private HostileBench() {}

    static void main(String... none) throws Exception {
        var folder = Files.createTempDirectory("lapau-bench-hostile");
        try {
            for (var file : files(folder).entrySet()) print(file.getKey(), file.getValue());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Map<String, Path> files(Path folder) throws Exception {
        var files = new TreeMap<String, Path>();
        for (var file : HostileFiles.refused().entrySet()) files.put(file.getKey(), Files.write(folder.resolve(file.getKey()), file.getValue()));
        files.put("sejuta-baris-kosong.xlsx", Files.write(folder.resolve("sejuta-baris-kosong.xlsx"), HostileFiles.millionBlankRows("1310990101900001", "Upik Rekaan")));
        files.put("seratus-megabita.xlsx", sized(folder.resolve("seratus-megabita.xlsx"), 100 << 20));
        return files;
    }

    private static Path sized(Path path, long bytes) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
        return path;
    }

    private static void print(String name, Path file) throws IOException {
        var runs = new ArrayList<Read>();
        for (int run = 0; run < Samples.RUNS; run++) runs.add(read(name, file));
        System.out.printf(Locale.ROOT, "  %-26s %s; heap at most %.0f MB; %s%n", name, Samples.of(runs, Read::seconds).words("s"),
                Samples.of(runs, Read::megabytes).sorted()[runs.size() - 1], runs.getLast().answer());
    }

    private static Read read(String name, Path file) throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        var answer = new WorkbookReader().read(name, file);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Read(seconds, heap().stream().mapToDouble(pool -> pool.getPeakUsage().getUsed() / 1048576.0).sum(), words(answer));
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static String words(List<WorkbookReading> answer) {
        return switch (answer.getFirst()) {
            case WorkbookReading.Unreadable refused -> refused.problem().name();
            case WorkbookReading.Readable read -> "read, " + read.workbook().sheets().size() + " sheet";
        };
    }
}
