package id.lapau.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a stranger from asking a public page too often: visits are counted by the minute for each place and address, in
 * the database, so that all instances count together. Addresses are kept as keyed hashes, for two minutes.
 */
@Repository
public class VisitLimit {

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    VisitLimit(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** Counts this visit; false when the address came more than {@code perMinute} times within the minute. */
    @Transactional
    public boolean admits(String place, String address, int perMinute) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        int visits = sql.sql("""
                insert into platform.visit (key_hash, minute, visits) values (:key, :minute, 1)
                on conflict (key_hash, minute) do update set visits = platform.visit.visits + 1 returning visits""")
                .param("key", vault.fingerprint("visit " + place + " " + address)).param("minute", Timestamp.from(minute)).query(Integer.class).single();
        if (visits == 1) sql.sql("delete from platform.visit where minute < :old").param("old", Timestamp.from(minute.minus(2, ChronoUnit.MINUTES))).update();
        return visits <= perMinute;
    }
}
