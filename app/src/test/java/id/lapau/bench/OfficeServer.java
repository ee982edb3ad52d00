package id.lapau.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** {@code bin/start} on a free port with a new LAPAU_HOME, thrown away afterwards; LAPAU_JAVA_OPTS reaches it, to profile for instance. */
final class OfficeServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final Process process;
    private final int port;
    private final double seconds;

    private OfficeServer(Path home, Process process, int port, double seconds) {
        this.home = home;
        this.process = process;
        this.port = port;
        this.seconds = seconds;
    }

    static OfficeServer start() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("lapau-bench-home");
        int port = freePort();
        var output = home.resolve("output.txt");
        var builder = new ProcessBuilder(Path.of(System.getProperty("lapau.root"), "bin/start").toString()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LAPAU_") && !name.equals("LAPAU_JAVA_OPTS"));
        builder.environment().put("LAPAU_HOME", home.toString());
        builder.environment().put("LAPAU_PORT", String.valueOf(port));
        long start = System.nanoTime();
        var process = builder.start();
        while (!Files.readString(output).contains("Lapau siap")) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) throw new IllegalStateException(Files.readString(output));
            Thread.sleep(20);
        }
        return new OfficeServer(home, process, port, (System.nanoTime() - start) / 1e9);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Where it keeps its database. */
    Path home() {
        return home;
    }

    /** From the call of {@code bin/start} to its last word. */
    double seconds() {
        return seconds;
    }

    @Override public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(home);
    }
}
