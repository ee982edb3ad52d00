package id.lapau.platform;

import id.lapau.platform.postgres.EmbeddedPostgres;
import id.lapau.platform.startup.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database without the web, for the command line: the external one, that of a running Lapau, or our own, started for the while. */
public final class PlatformDatabase implements AutoCloseable {

    private static final String NAME = "lapau";

    private final DataSource dataSource;
    private final DatabaseSettings settings;
    private final @Nullable EmbeddedPostgres started;

    private PlatformDatabase(DatabaseSettings settings, EmbeddedPostgres.Address address, @Nullable EmbeddedPostgres started) {
        this.settings = settings;
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
        var external = url.isEmpty() ? null : new DatabaseSettings.External(url, setting("LAPAU_DB_USER", ""), setting("LAPAU_DB_PASSWORD", ""));
        var settings = new DatabaseSettings(Path.of(setting("LAPAU_HOME", "data")).toAbsolutePath(), external, setting("LAPAU_KEY", ""));
        return external == null ? embedded(settings)
                : new PlatformDatabase(settings, ExternalServer.checked(new EmbeddedPostgres.Address(url, external.user(), external.password())), null);
    }

    private static PlatformDatabase embedded(DatabaseSettings settings) {
        var home = settings.home();
        var running = EmbeddedPostgres.running(home, NAME);
        if (running.isPresent()) return new PlatformDatabase(settings, running.get(), null);
        if (!Files.isDirectory(home.resolve("pgdata")))
            throw new CannotStart("There is no database in " + home + " yet.", "Run bin/start once, or name another folder with LAPAU_HOME.");
        var own = EmbeddedPostgres.start(home);
        return new PlatformDatabase(settings, own.database(NAME), own);
    }

    private static String setting(String name, String otherwise) {
        var value = Objects.requireNonNullElse(System.getenv(name), "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** Connects as the owner. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * The vault under the key of this database.
     *
     * @throws CannotStart when the key is missing or another, or Lapau has never worked here
     */
    public Vault vault() {
        try {
            return VaultConfiguration.open(settings, JdbcClient.create(dataSource));
        } catch (BadSqlGrammarException empty) {
            throw new CannotStart("There is no Lapau in this database yet.", "Start it once with bin/start.");
        }
    }

    @Override public void close() {
        if (started != null) started.close();
    }
}
