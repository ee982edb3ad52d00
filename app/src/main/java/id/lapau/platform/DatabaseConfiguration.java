package id.lapau.platform;

import com.zaxxer.hikari.HikariDataSource;
import id.lapau.platform.postgres.EmbeddedPostgres;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One database, two roles: the owner migrates, the application works as {@code lapau_app}, which may do less. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** Owns the embedded server, when there is one, and outlives the connections to it. */
    static final class Database implements AutoCloseable {

        private final @Nullable EmbeddedPostgres embedded;
        private final EmbeddedPostgres.Address address;

        Database(DatabaseSettings settings) {
            embedded = settings.external() ? null : EmbeddedPostgres.start(settings.home());
            address = embedded != null ? embedded.database("lapau") : external(Objects.requireNonNull(settings.db()));
        }

        private static EmbeddedPostgres.Address external(DatabaseSettings.External db) {
            return ExternalServer.checked(new EmbeddedPostgres.Address(Objects.requireNonNull(db.url()), db.user(), db.password()));
        }

        @Override public void close() {
            if (embedded != null) embedded.close();
        }
    }

    @Bean
    Database database(DatabaseSettings settings) {
        return new Database(settings);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return new DriverManagerDataSource(database.address.url(), database.address.user(), database.address.password());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setPoolName("lapau");
        pool.setJdbcUrl(database.address.url());
        pool.setUsername(database.address.user());
        pool.setPassword(database.address.password());
        pool.setConnectionInitSql("set role lapau_app");
        pool.setMaximumPoolSize(20);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
