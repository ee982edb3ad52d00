package id.lapau.platform;

import id.lapau.platform.postgres.EmbeddedPostgres;
import id.lapau.platform.startup.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database without the web, for the command line: the external one, that of a running Lapau, or our own, started for the while. */
public final class PlatformDatabase implements AutoCloseable {

    private static final String NAME = "lapau";

    private final DataSource dataSource;
    private final @Nullable EmbeddedPostgres started;

    private PlatformDatabase(EmbeddedPostgres.Address address, @Nullable EmbeddedPostgres started) {
        dataSource = new DriverManagerDataSource(address.url(), address.user(), address.password());
        this.started = started;
    }

    /**
     * Opens what LAPAU_DB_URL or LAPAU_HOME (default {@code data}) name.
     *
     * @throws CannotStart when there is no database yet
     */
    public static PlatformDatabase open() {
        var url = setting("LAPAU_DB_URL", "");
        if (!url.isEmpty()) return new PlatformDatabase(new EmbeddedPostgres.Address(url, setting("LAPAU_DB_USER", ""), setting("LAPAU_DB_PASSWORD", "")), null);
        var home = Path.of(setting("LAPAU_HOME", "data")).toAbsolutePath();
        var running = EmbeddedPostgres.running(home, NAME);
        if (running.isPresent()) return new PlatformDatabase(running.get(), null);
        if (!Files.isDirectory(home.resolve("pgdata")))
            throw new CannotStart("There is no database in " + home + " yet.", "Run bin/start once, or name another folder with LAPAU_HOME.");
        var own = EmbeddedPostgres.start(home);
        return new PlatformDatabase(own.database(NAME), own);
    }

    private static String setting(String name, String otherwise) {
        var value = Objects.requireNonNullElse(System.getenv(name), "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** Connects as the owner. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override public void close() {
        if (started != null) started.close();
    }
}
