package id.lapau.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server on our data from an earlier process: stopped before another starts. */
final class Leftover {

    private static final int PATIENCE_SECONDS = 30;

    private Leftover() {}

    /** Stops a running server of this data; clears a process number that belongs to another program. */
    static void stop(Path data) throws IOException {
        var process = Postmaster.process(data).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isPresent() && ours(process.get(), data)) {
            interrupt(process.get().pid());
            awaitEnd(process.get());
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private static boolean ours(ProcessHandle process, Path data) {
        try {
            var command = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            return command.contains("postgres") && command.contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; the JDK itself can only send SIGTERM and SIGKILL. */
    private static void interrupt(long process) throws IOException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process)).redirectErrorStream(true).start();
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("PostgreSQL (process " + process.pid() + ") did not stop within " + PATIENCE_SECONDS + " s", e);
        }
    }
}
