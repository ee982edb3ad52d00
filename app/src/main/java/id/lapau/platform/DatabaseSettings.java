package id.lapau.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param home folder of the embedded database and its keys (LAPAU_HOME)
 * @param db   an external server instead (LAPAU_DB_URL, LAPAU_DB_USER, LAPAU_DB_PASSWORD)
 * @param key  32 bytes in Base64 under which personal data is sealed (LAPAU_KEY); with the embedded database it is made at the first start
 */
@ConfigurationProperties("lapau")
record DatabaseSettings(@DefaultValue("data") Path home, @Nullable External db, @Nullable String key) {

    record External(@Nullable String url, @DefaultValue("") String user, @DefaultValue("") String password) {}

    boolean external() {
        return db != null && db.url() != null && !db.url().isBlank();
    }
}
