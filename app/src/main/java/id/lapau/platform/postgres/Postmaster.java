package id.lapau.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} tells: process on line 1, port on line 4, state on line 8. */
final class Postmaster {

    private Postmaster() {}

    static boolean ready(Path data) throws IOException {
        var lines = lines(data);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    static Optional<Long> process(Path data) throws IOException {
        var lines = lines(data);
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d+") ? Optional.empty() : Optional.of(Long.parseLong(lines.getFirst().strip()));
    }

    static Optional<Integer> port(Path data) throws IOException {
        var lines = lines(data);
        return lines.size() < 4 || !lines.get(3).strip().matches("\\d+") ? Optional.empty() : Optional.of(Integer.parseInt(lines.get(3).strip()));
    }

    private static List<String> lines(Path data) throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException stopped) {
            return List.of();
        }
    }
}
