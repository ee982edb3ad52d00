package id.lapau.linkage.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A real Spark cluster on this machine: a master and its workers, each a process of its own, with plain Spark and nothing of Lapau. */
final class Standalone implements AutoCloseable {

    private final Path home;
    private final int port;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    Standalone(Path folder, int workers) throws IOException, InterruptedException {
        home = Files.createDirectories(folder.resolve("spark"));
        plainSpark(Files.createDirectories(home.resolve("jars")));
        port = freePort();
        master = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port, "--webui-port", "" + freePort());
        for (int i = 0; i < workers; i++)
            this.workers.add(start("worker" + i, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g",
                    "--webui-port", "" + freePort(), "--work-dir", home.resolve("work" + i).toString(), url()));
        for (int i = 0; i < workers; i++) await("worker" + i, "Successfully registered");
    }

    String url() {
        return "spark://127.0.0.1:" + port;
    }

    /** Stops (STOP), lets go on (CONT) or kills (KILL) a worker with its executor at once: as a machine that loses its power. */
    void signalWorkerOf(String executor, String signal) {
        for (int i = 0; i < workers.size(); i++) if (runs(i, executor)) signal(workers.get(i).toHandle(), signal);
    }

    private static void signal(ProcessHandle worker, String signal) {
        var pids = Stream.concat(worker.descendants(), Stream.of(worker)).map(p -> "" + p.pid());
        try {
            new ProcessBuilder(Stream.concat(Stream.of("kill", "-" + signal), pids).toList()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A worker gives each of its executors a folder: work/app/executor. */
    private boolean runs(int worker, String executor) {
        try (var folders = Files.find(home.resolve("work" + worker), 2, (path, _) -> path.getFileName().toString().equals(executor))) {
            return folders.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill(int worker) {
        var process = workers.get(worker).toHandle();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Class path entries that Spark itself needs: all but ours and our readers of CSV. */
    private static void plainSpark(Path jars) throws IOException {
        for (var entry : classPath()) {
            var jar = Path.of(entry);
            var name = jar.getFileName().toString();
            if (name.endsWith(".jar") && !name.matches("(linkage|fastcsv|snakeyaml|duckdb|surefire|junit|assertj).*")) Files.createSymbolicLink(jars.resolve(name), jar);
        }
    }

    private static List<String> classPath() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator)).distinct().toList();
    }

    private Process start(String name, String type, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-cp", home.resolve("jars") + "/*", type));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).redirectOutput(log(name).toFile());
        builder.environment().putAll(java.util.Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13", "JAVA_HOME", System.getProperty("java.home"), "SPARK_LOCAL_IP", "127.0.0.1"));
        return builder.start();
    }

    private Path log(String name) {
        return home.resolve(name + ".txt");
    }

    private void await(String name, String text) throws IOException, InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (!Files.readString(log(name)).contains(text)) {
            if (Instant.now().isAfter(until)) throw new IllegalStateException(name + " did not start:\n" + Files.readString(log(name)));
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < workers.size(); i++) kill(i);
        master.destroyForcibly();
    }
}
