package id.lapau.testing;

import id.lapau.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for each test JVM, a fresh database for each application context: a copy of one that was migrated once. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Server {
        static final Path HOME = Path.of("target", "test-postgres-" + ProcessHandle.current().pid());
        static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.startForTests(HOME);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
        }
    }

    private static final class Migrated {
        static final DataSource ADMIN = of(Server.POSTGRES.database("postgres"));

        static {
            Flyway.configure().dataSource(of(Server.POSTGRES.database("migrated"))).outOfOrder(true).load().migrate();
        }

        static void does(String sql) {
            new JdbcTemplate(ADMIN).execute(sql);
        }

        private static DataSource of(EmbeddedPostgres.Address address) {
            return new DriverManagerDataSource(address.url(), address.user(), address.password());
        }
    }

    /** Lends another home the unpacked programs of the server, which take longer to unpack than to run. */
    public static void lendPrograms(Path home) throws IOException {
        Files.createDirectories(home);
        try (var programs = Files.newDirectoryStream(Server.HOME, "postgres-[0-9]*")) {
            for (var folder : programs) if (Files.notExists(home.resolve(folder.getFileName()))) Files.createSymbolicLink(home.resolve(folder.getFileName()), folder.toAbsolutePath());
        }
    }

    /** A database that nobody has used. */
    public static EmbeddedPostgres.Address fresh() {
        return Server.POSTGRES.database("test_" + NUMBER.incrementAndGet());
    }

    /** A database with every table of the house and nothing in it. */
    public static EmbeddedPostgres.Address migrated() {
        var name = "test_" + NUMBER.incrementAndGet();
        Migrated.does("create database " + name + " template migrated");
        return Server.POSTGRES.database(name);
    }

    /** A database as it once stood, which can be had again. */
    static final class Start {

        private final String name;

        private Start(String name) {
            this.name = name;
        }

        void restore() {
            undisturbed(name, () -> {
                Migrated.does("drop database " + name);
                Migrated.does("create database " + name + " template " + name + "_start");
            });
        }
    }

    static Start keepStart(String url) {
        var name = url.replaceAll(".*/([a-z0-9_]+)(\\?.*)?$", "$1");
        undisturbed(name, () -> Migrated.does("create database " + name + "_start template " + name));
        return new Start(name);
    }

    /** A running application knocks again at once: it is kept out while its database is copied. */
    private static void undisturbed(String database, Runnable work) {
        Migrated.does("alter database " + database + " allow_connections false");
        Migrated.does("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + database + "'");
        work.run();
        Migrated.does("alter database " + database + " allow_connections true");
    }

    @Override public void initialize(ConfigurableApplicationContext context) {
        var address = migrated();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", Map.of(
                "lapau.db.url", address.url(), "lapau.db.user", address.user(), "lapau.db.password", address.password(),
                "lapau.key", Base64.getEncoder().encodeToString(new byte[32]))));
    }
}
