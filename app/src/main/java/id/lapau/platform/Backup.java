package id.lapau.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Copies our own database into one archive while Lapau goes on working (PostgreSQL's low-level base backup): the files,
 * then the log that makes them whole. The key of the vault is not in it and is kept elsewhere.
 */
final class Backup {

    private final Path home;
    private final Path archive;

    private Backup(Path home, Path archive) {
        this.home = home.toAbsolutePath();
        this.archive = archive.toAbsolutePath();
    }

    /** Arguments: the folder of the database and the archive to write, a {@code .tar}. Called by {@code bin/backup}. */
    public static void main(String[] args) throws Exception {
        try (var database = PlatformDatabase.open(); var connection = database.dataSource().getConnection()) {
            new Backup(Path.of(args[0]), Path.of(args[1])).write(connection);
        } catch (IllegalStateException unusable) {
            System.err.println("backup: " + unusable.getMessage());
            System.exit(2);
        }
    }

    private void write(Connection connection) throws SQLException, IOException, InterruptedException {
        ask(connection, "select pg_create_physical_replication_slot('lapau_backup_' || pg_backend_pid(), true, true)");   // keeps the log until we have it
        ask(connection, "select pg_backup_start('lapau', true)");
        tar("-cf", List.of("--exclude=pgdata/pg_wal/*", "--exclude=pgdata/pg_replslot/*", "--exclude=pgdata/postmaster.*", "--exclude=pgsql_tmp*"),
                home, "pgdata", "password");
        var label = ask(connection, "select labelfile from pg_backup_stop(false)");
        var beside = Files.createTempDirectory("lapau-backup");
        Files.writeString(Files.createDirectory(beside.resolve("pgdata")).resolve("backup_label"), label);
        tar("-rf", List.of(), beside, "pgdata/backup_label");
        tar("-rf", List.of(), home, "pgdata/pg_wal");
        Files.delete(beside.resolve("pgdata/backup_label"));
        Files.delete(beside.resolve("pgdata"));
        Files.delete(beside);
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return Objects.requireNonNullElse(row.getString(1), "");
        }
    }

    /** Exit 1 means that a file changed while it was read, which the log makes good. */
    private void tar(String mode, List<String> options, Path from, String... what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tar", mode, archive.toString(), "--warning=no-file-changed", "--warning=no-file-removed"));
        command.addAll(options);
        command.addAll(List.of("-C", from.toString()));
        command.addAll(List.of(what));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit > 1) throw new IOException("tar ended with " + exit);
    }
}
