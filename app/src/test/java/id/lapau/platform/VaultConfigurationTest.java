package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.platform.DatabaseSettings.External;
import id.lapau.testing.LapauTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class VaultConfigurationTest {

    @Autowired private JdbcClient jdbc;

    @Test
    void a_database_sealed_under_another_key_is_not_opened(@TempDir Path home) {
        var other = new byte[32];
        Arrays.fill(other, (byte) 9);
        var settings = new DatabaseSettings(home, null, Base64.getEncoder().encodeToString(other));
        assertThatThrownBy(() -> new VaultConfiguration().vault(settings, jdbc)).hasMessageContaining("LAPAU_KEY");
    }

    @Test
    void an_external_database_without_a_key_is_refused_with_what_to_do(@TempDir Path home) {
        var settings = new DatabaseSettings(home, new External("jdbc:postgresql://db/lapau", "lapau", ""), null);
        assertThatThrownBy(() -> new VaultConfiguration().vault(settings, jdbc)).hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void a_fresh_key_is_readable_by_its_owner_only(@TempDir Path home) {
        VaultKey.of(new DatabaseSettings(home, null, null), true);
        assertThat(permissions(home.resolve("key"))).isEqualTo("rw-------");
    }

    @Test
    void a_lost_key_is_not_replaced_by_another_that_opens_nothing(@TempDir Path home) {
        assertThatThrownBy(() -> new VaultConfiguration().vault(new DatabaseSettings(home, null, null), jdbc)).hasMessageContaining("Copy it back");
        assertThat(home.resolve("key")).doesNotExist();
    }

    @Test
    void what_is_no_key_is_refused_with_where_it_stands(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("key"), "rahasia");
        assertThatThrownBy(() -> new VaultConfiguration().vault(new DatabaseSettings(home, null, null), jdbc)).hasMessageContaining(home.resolve("key").toString());
    }

    private static String permissions(Path file) {
        try {
            return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
