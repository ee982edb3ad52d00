package id.lapau.platform;

import id.lapau.platform.startup.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the key of the vault and makes sure that it is the one the data was sealed under. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final String CHECK = "lapau";
    private static final String MAKE_KEY = "It is 32 bytes in Base64, made once by: openssl rand -base64 32. Keep it safe: without it personal data cannot be read.";

    @Bean
    @DependsOnDatabaseInitialization
    Vault vault(DatabaseSettings settings, JdbcClient jdbc) throws IOException {
        var vault = new SealedVault(key(settings));
        var stored = jdbc.sql("select sealed from platform.vault_check").query(byte[].class).optional();
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

    private static byte[] key(DatabaseSettings settings) throws IOException {
        if (settings.key() != null && !settings.key().isBlank()) return decoded(settings.key(), "LAPAU_KEY");
        if (settings.external())
            throw new CannotStart("With an external database LAPAU_KEY must be set.", MAKE_KEY);
        return keyFile(Files.createDirectories(settings.home()).resolve("key"));
    }

    private static byte[] keyFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
        }
        return decoded(Files.readString(file), file.toString());
    }

    private static byte[] decoded(String text, String where) {
        try {
            var key = Base64.getDecoder().decode(text.strip());
            if (key.length == SealedVault.KEY_BYTES) return key;
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new CannotStart("What stands in " + where + " is no key.", MAKE_KEY);
    }
}
