package id.lapau.testing;

import id.lapau.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL for each test JVM, a fresh database for each application context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.startForTests(Path.of("target", "test-postgres-" + ProcessHandle.current().pid()));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
        }
    }

    /** A database that nobody has used. */
    public static EmbeddedPostgres.Address fresh() {
        return Server.POSTGRES.database("test_" + NUMBER.incrementAndGet());
    }

    @Override public void initialize(ConfigurableApplicationContext context) {
        var address = fresh();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", Map.of(
                "lapau.db.url", address.url(), "lapau.db.user", address.user(), "lapau.db.password", address.password(),
                "lapau.key", Base64.getEncoder().encodeToString(new byte[32]))));
    }
}
