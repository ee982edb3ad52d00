package id.lapau.bench;

import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Files of a generated regency of 250,000 people, thrown away afterwards. */
record Regency(Path folder, int rows) implements AutoCloseable {

    static final List<String> LISTS = List.of("population", "employees", "credit", "recipients");
    static final int PEOPLE = 250_000;
    static final String DAY = "2020-10-22";

    static Regency of(long seed, int rows) throws IOException {
        var folder = Files.createTempDirectory("lapau-bench");
        RegencyGenerator.generate(new Settings(seed, PEOPLE, rows, Map.of())).write(folder);
        return new Regency(folder, rows);
    }

    Path list(String kind) {
        return folder.resolve(kind + ".csv");
    }

    List<Path> workbooks() throws IOException {
        try (var books = Files.list(folder.resolve("workbooks"))) {
            return books.sorted().toList();
        }
    }

    @Override public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
