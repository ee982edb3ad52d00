package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole application in a process of its own, on its own durable database, so that it can be killed. */
final class OfficeProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Path home;
    private final Path output;
    private final Process process;

    private OfficeProcess(Path home, Path output, Process process) {
        this.home = home;
        this.output = output;
        this.process = process;
    }

    static OfficeProcess start(Path home, String... arguments) throws IOException {
        return start(home, Map.of(), arguments);
    }

    /** On the database that {@code settings} name, such as LAPAU_DB_URL. */
    static OfficeProcess start(Path home, Map<String, String> settings, String... arguments) throws IOException {
        var output = Files.createTempFile("lapau-office", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new java.util.ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), CountingOffice.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LAPAU_"));
        builder.environment().put("LAPAU_HOME", home.toString());
        builder.environment().putAll(settings);
        return new OfficeProcess(home, output, builder.start());
    }

    void awaitLine(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output).contains(words)) {
            if (!process.isAlive() || System.nanoTime() > end) throw new AssertionError("'" + words + "' never came:\n" + Files.readString(output));
            Thread.sleep(50);
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    void killAtOnce() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM; the database must have ended too when the process has. */
    void stopCleanly() throws IOException, InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("stopped by SIGTERM").isTrue();
        assertThat(home.resolve("pgdata/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(home.resolve("postgres.log"))).contains("database system is shut down");
    }
}
