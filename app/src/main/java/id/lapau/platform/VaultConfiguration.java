package id.lapau.platform;

import id.lapau.platform.startup.CannotStart;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault and makes sure that its key is the one the data was sealed under. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final String CHECK = "lapau";

    @Bean
    @DependsOnDatabaseInitialization
    Vault vault(DatabaseSettings settings, JdbcClient jdbc) {
        return open(settings, jdbc);
    }

    /** The vault of this database; a new one for a database that has none yet. */
    static Vault open(DatabaseSettings settings, JdbcClient jdbc) {
        var stored = jdbc.sql("select sealed from platform.vault_check").query(byte[].class).optional();
        var vault = Vault.under(VaultKey.of(settings, stored.isEmpty()));
        if (stored.isEmpty()) jdbc.sql("insert into platform.vault_check (sealed) values (:sealed) on conflict do nothing").param("sealed", vault.seal(CHECK)).update();
        else check(vault, stored.get());
        return vault;
    }

    private static void check(Vault vault, byte[] stored) {
        try {
            if (CHECK.equals(vault.open(stored))) return;
        } catch (IllegalStateException otherKey) {
            throw new CannotStart("The data was sealed under another key.", "Start Lapau with the LAPAU_KEY, or the file LAPAU_HOME/key, that belongs to this database.");
        }
    }
}
