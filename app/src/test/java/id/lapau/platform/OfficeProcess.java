package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
        return start(CountingOffice.class, home, settings, arguments);
    }

    /** An office with something more than Lapau itself. */
    static OfficeProcess start(Class<?> main, Path home, Map<String, String> settings, String... arguments) throws IOException {
        if (!settings.containsKey("LAPAU_DB_URL")) TestDatabase.lendPrograms(home);
        var output = Files.createTempFile("lapau-office", ".log");
        var builder = process(settings, java(main, arguments)).redirectOutput(output.toFile());
        builder.environment().put("LAPAU_HOME", home.toString());
        return new OfficeProcess(home, output, builder.start());
    }

    /** A command that runs {@code main} in another JVM, which steps back behind the tests beside it. */
    static String[] java(Class<?> main, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(Stream.of("nice", "-n", "10", java), QuickStart.options().stream(), Stream.of(main.getName()), Stream.of(arguments)).flatMap(each -> each).toArray(String[]::new);
    }

    /** Runs a command to its end, which must be a good one. */
    static void tool(Map<String, String> settings, String... command) throws IOException, InterruptedException {
        answer(0, settings, command);
    }

    /** Runs a command to its end, which must be {@code exit}, and gives back what it said. */
    static String answer(int exit, Map<String, String> settings, String... command) throws IOException, InterruptedException {
        var process = process(settings, command).start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isEqualTo(exit);
        return words;
    }

    private static ProcessBuilder process(Map<String, String> settings, String... command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LAPAU_"));
        builder.environment().putAll(settings);
        return builder;
    }

    void awaitLine(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output).contains(words)) {
            if (!process.isAlive() || System.nanoTime() > end) throw new AssertionError("'" + words + "' never came:\n" + Files.readString(output));
            Thread.sleep(50);
        }
    }

    /** Sends a line to the standard input of the process. */
    void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
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
