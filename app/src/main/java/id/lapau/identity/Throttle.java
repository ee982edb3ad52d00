package id.lapau.identity;

import id.lapau.platform.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow: after five failures for a user name, or twenty from an address that a whole office may share,
 * each further attempt waits, one minute at first and twice as long each time, an hour at most. An attempt counts as
 * failed before the password is looked at, so that many at once gain nothing.
 */
@Repository
class Throttle {

    private static final int PER_USER = 5;
    private static final int PER_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    Throttle(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** How long to wait; empty when the attempt may go on, and then it stands as a failure until {@link #forgive}. */
    @Transactional
    Optional<Duration> attempt(String username, String address) {
        var now = clock.instant();
        var user = counted(userKey(username), now);
        var place = counted(addressKey(address), now);
        var wait = longer(user.waiting(now), place.waiting(now));
        if (wait.isPositive()) return Optional.of(wait);
        store(user.failedAgain(now, PER_USER));
        store(place.failedAgain(now, PER_ADDRESS));
        return Optional.empty();
    }

    /** How long the next attempt for this user name will have to wait; zero when it need not. */
    @Transactional(readOnly = true)
    Duration waitOf(String username) {
        return db.sql("select locked_till from identity.sign_in_failure where key_hash = :key").param("key", userKey(username))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).optional().flatMap(till -> till)
                .map(till -> Duration.between(clock.instant(), till.toInstant())).filter(Duration::isPositive).orElse(Duration.ZERO);
    }

    /** A right password clears the user's failures and takes this attempt off the address. */
    @Transactional
    void forgive(String username, String address) {
        db.sql("delete from identity.sign_in_failure where key_hash = :key").param("key", userKey(username)).update();
        db.sql("update identity.sign_in_failure set failures = greatest(failures - 1, 0), locked_till = null where key_hash = :key")
                .param("key", addressKey(address)).update();
    }

    /** Lets the user try again at once, after an admin has set a new password. */
    @Transactional
    void clear(String username) {
        db.sql("delete from identity.sign_in_failure where key_hash = :key").param("key", userKey(username)).update();
    }

    /** Forgets what is older than a day. */
    @Transactional
    void tidy() {
        db.sql("delete from identity.sign_in_failure where last_at < :old")
                .param("old", clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC)).update();
    }

    private Count counted(byte[] key, Instant now) {
        db.sql("insert into identity.sign_in_failure (key_hash, failures, last_at) values (:key, 0, :now) on conflict do nothing")
                .param("key", key).param("now", now.atOffset(ZoneOffset.UTC)).update();
        return db.sql("select failures, last_at, locked_till from identity.sign_in_failure where key_hash = :key for update").param("key", key)
                .query((row, n) -> new Count(key, row.getInt("failures"), row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("locked_till", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .single();
    }

    private void store(Count count) {
        db.sql("update identity.sign_in_failure set failures = :failures, last_at = :at, locked_till = :till where key_hash = :key")
                .param("key", count.key).param("failures", count.failures).param("at", count.lastAt.atOffset(ZoneOffset.UTC))
                .param("till", count.lockedTill.map(till -> till.atOffset(ZoneOffset.UTC)).orElse(null)).update();
    }

    private byte[] userKey(String username) {
        return vault.fingerprint("sign-in user " + username);
    }

    private byte[] addressKey(String address) {
        return vault.fingerprint("sign-in address " + address);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private record Count(byte[] key, int failures, Instant lastAt, Optional<Instant> lockedTill) {

        Duration waiting(Instant now) {
            return lockedTill.map(till -> Duration.between(now, till)).orElse(Duration.ZERO);
        }

        Count failedAgain(Instant now, int allowed) {
            int count = lastAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures + 1;
            return new Count(key, count, now, count < allowed ? Optional.empty() : Optional.of(now.plus(wait(count - allowed))));
        }

        private static Duration wait(int beyond) {
            return beyond > 5 ? LONGEST_WAIT : FIRST_WAIT.multipliedBy(1L << beyond);
        }
    }
}
