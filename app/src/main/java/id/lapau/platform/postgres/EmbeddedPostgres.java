package id.lapau.platform.postgres;

import id.lapau.platform.startup.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL of our own in a folder. One process at a time owns the folder; the server dies cleanly with the
 * JVM, even by kill -9; a server left over from a crash is stopped before the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How to reach the server: JDBC address, owner and password. */
    public record Address(String url, String user, String password) {
        @Override public String toString() { return url; }
    }

    private final Path home;
    private final Path data;
    private final boolean durable;
    private final FileChannel lock;
    private final String password;
    private final Path programs;
    private int port;
    private @Nullable Process server;

    private EmbeddedPostgres(Path home, boolean durable) throws IOException {
        this.home = home.toAbsolutePath();
        this.durable = durable;
        data = this.home.resolve("pgdata");
        lock = lockOf(this.home);
        programs = PostgresBinaries.unpackedInto(this.home);
        password = PasswordFile.of(this.home.resolve("password"));
    }

    private static FileChannel lockOf(Path home) {
        try {
            var lock = FileChannel.open(Files.createDirectories(home).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() != null) return lock;
        } catch (IOException e) {
            throw new CannotStart("The folder " + home + " cannot be made or written.", "Give the user who starts Lapau the right to write there, or set LAPAU_HOME to another folder.");
        }
        throw new CannotStart("Another Lapau already uses " + home + ".", "Stop it first, or set LAPAU_HOME to another folder.");
    }

    /** Starts the server in a folder, which is made when it is not there. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, true);
    }

    /** For tests only: no fsync, so a crash of the machine may lose data. */
    public static EmbeddedPostgres startForTests(Path home) {
        return start(home, false);
    }

    private static EmbeddedPostgres start(Path home, boolean durable) {
        try {
            var postgres = new EmbeddedPostgres(home, durable);
            postgres.start();
            return postgres;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be started in " + home + ": " + e.getMessage(), advice());
        }
    }

    /** The address of a database on this server, made when it is not there. */
    public Address database(String name) {
        if (!name.matches("[a-z0-9_]+")) throw new IllegalArgumentException("not a database name");
        var admin = new Address("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "lapau", password);
        try (var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password()); var sql = connection.createStatement()) {
            if (!sql.executeQuery("select 1 from pg_database where datname = '" + name + "'").next()) sql.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be opened", e);
        }
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/" + name, admin.user(), admin.password());
    }

    /** The address of a database on a server that another process runs in this folder; empty when none does. */
    public static Optional<Address> running(Path home, String name) {
        try (var lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.WRITE)) {
            if (lock.tryLock() != null) return Optional.empty();
            var password = PasswordFile.of(home.resolve("password"));
            return Postmaster.port(home.resolve("pgdata")).map(port -> new Address("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "lapau", password));
        } catch (NoSuchFileException neverStarted) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + home + " cannot be reached", e);
        }
    }

    private void start() throws IOException {
        Leftover.stop(data);
        if (!Files.isDirectory(data)) initialise();
        port = freePort();
        var started = new CountDownLatch(1);
        var failure = new IOException[1];
        Thread.ofPlatform().daemon().name("postgres").start(() -> run(started, failure));
        await(started);
        if (failure[0] != null) throw failure[0];
        awaitReady();
        LOG.info("PostgreSQL ready on port {} in {}", port, data);
    }

    /** The signal that ends the server with us is bound to the thread that starts it, so this thread lives as long as the server. */
    private void run(CountDownLatch started, @Nullable IOException[] failure) {
        try {
            server = new ProcessBuilder(serverCommand()).redirectErrorStream(true).redirectOutput(home.resolve("postgres.log").toFile()).start();
        } catch (IOException e) {
            failure[0] = e;
        }
        started.countDown();
        try {
            if (server != null) server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> serverCommand() {
        var command = new ArrayList<>(List.of("setsid"));   // Ctrl-C on the terminal is for us; we stop the server when our work is put away
        command.addAll(asOrdinaryUser());
        command.addAll(List.of("setpriv", "--pdeathsig", "INT", program("postgres"), "-D", data.toString(), "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "shared_buffers=128MB", "-c", "max_connections=" + (durable ? 60 : 400),
                "-c", "timezone=UTC", "-c", "log_statement=none", "-c", "log_min_duration_statement=-1", "-c", "log_parameter_max_length_on_error=0"));
        if (!durable) command.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
        return command;
    }

    private void initialise() throws IOException {
        var fresh = Files.createTempDirectory(home, "pgdata-part");
        var command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(program("initdb"), "-D", fresh.toString(), "-U", "lapau", "--pwfile=" + home.resolve("password"),
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                durable ? "--sync-method=fsync" : "--no-sync"));
        var log = home.resolve("initdb.log");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (exitOf(process) != 0) throw new IOException("initdb failed: " + Files.readString(log));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    /** PostgreSQL refuses root; a user namespace of its own makes it an ordinary user. */
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static String advice() {
        return asOrdinaryUser().isEmpty() ? "Look for the cause in what PostgreSQL says above: space on the disk, rights on the folder, memory."
                : "PostgreSQL does not run as root and this machine may not allow user namespaces: run Lapau as an ordinary user,"
                    + " or use an external server with LAPAU_DB_URL, LAPAU_DB_USER and LAPAU_DB_PASSWORD.";
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (server == null || !server.isAlive()) break;
            if (Postmaster.ready(data)) return;
            pause();
        }
        throw new IOException("PostgreSQL did not start; the end of " + home.resolve("postgres.log") + ": "
                + Files.readString(home.resolve("postgres.log")).lines().reduce("", (a, b) -> (a + "\n" + b).substring(Math.max(0, a.length() + b.length() - 2_000))));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server cleanly: a fast shutdown that writes everything down. */
    @Override public void close() {
        try {
            if (server != null && server.isAlive()) Leftover.stop(data);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class PasswordFile {
        static String of(Path file) throws IOException {
            if (!Files.exists(file)) {
                var random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        }
    }
}
