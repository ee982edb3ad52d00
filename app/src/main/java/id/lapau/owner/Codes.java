package id.lapau.owner;

import id.lapau.kernel.PhoneNumber;
import id.lapau.platform.Vault;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes of six digits, of which only a keyed hash is stored. Of a telephone only the newest counts. */
@Repository
class Codes {

    static final Duration GOOD = Duration.ofMinutes(10);
    static final int TRIES = 5;
    private static final int IN_TEN_MINUTES = 3;
    private static final int IN_A_DAY = 10;
    private static final int DIGITS = 1_000_000;

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Codes(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param ticket names the code in the form into which it is typed; is no secret */
    record Made(UUID ticket, String code, Instant until) {

        @Override public String toString() {
            return "Made[" + ticket + "]";
        }
    }

    /** What somebody came with who typed the right code. */
    record Right(PhoneNumber phone, String name, @Nullable UUID invitation) {}

    /** Another telephone's or nobody's requests do not pass between this and the end of the transaction. */
    void holdPhone(PhoneNumber phone) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('owner.code ' || encode(:hash, 'hex'), 0))").param("hash", hash(phone)).query(_ -> { });
    }

    /** Whether the telephone was asked for too many codes; known and unknown ones alike. */
    boolean tooOften(PhoneNumber phone) {
        var now = clock.instant();
        return made(phone, now.minus(GOOD)) >= IN_TEN_MINUTES || made(phone, now.minus(Duration.ofDays(1))) >= IN_A_DAY;
    }

    private int made(PhoneNumber phone, Instant since) {
        return sql.sql("select count(*) from owner.code where phone_hash = :hash and made_at > :since").param("hash", hash(phone)).param("since", Timestamp.from(since))
                .query(Integer.class).single();
    }

    /** Those that still count, which the next one replaces. */
    List<UUID> end(PhoneNumber phone) {
        return sql.sql("update owner.code set ended_at = :now where phone_hash = :hash and ended_at is null returning id")
                .param("now", Timestamp.from(clock.instant())).param("hash", hash(phone)).query(UUID.class).list();
    }

    /** @param known false for a telephone without account: no answer will be right */
    Made make(PhoneNumber phone, boolean known, String name, @Nullable UUID invitation) {
        var now = clock.instant();
        sql.sql("delete from owner.code where made_at < :old").param("old", Timestamp.from(now.minus(Duration.ofDays(2)))).update();
        var made = new Made(UUID.randomUUID(), "%06d".formatted(chance.nextInt(DIGITS)), now.plus(GOOD));
        sql.sql("""
                insert into owner.code (id, phone_hash, phone_sealed, code_hash, known, name, invitation, made_at, until)
                values (:id, :hash, :sealed, :code, :known, :name, :invitation, :now, :until)""")
                .param("id", made.ticket()).param("hash", hash(phone)).param("sealed", vault.seal(phone.international())).param("code", hash(made.ticket(), made.code()))
                .param("known", known).param("name", name).param("invitation", invitation, Types.OTHER).param("now", Timestamp.from(now))
                .param("until", Timestamp.from(made.until())).update();
        return made;
    }

    /** Counts the try before the digits are looked at, so that many at once gain nothing; a code is right once. */
    Optional<Right> enter(UUID ticket, String typed) {
        record Row(byte[] code, boolean known, Right right) {}
        var now = Timestamp.from(clock.instant());
        var found = sql.sql("""
                update owner.code set tries = tries + 1 where id = :id and ended_at is null and until > :now and tries < :most
                returning code_hash, known, phone_sealed, name, invitation""").param("id", ticket).param("now", now).param("most", TRIES)
                .query((row, _) -> new Row(row.getBytes("code_hash"), row.getBoolean("known"),
                        new Right(new PhoneNumber(vault.open(row.getBytes("phone_sealed"))), row.getString("name"), row.getObject("invitation", UUID.class)))).optional();
        return found.filter(row -> MessageDigest.isEqual(row.code(), hash(ticket, typed)) && row.known()).map(Row::right)
                .filter(_ -> sql.sql("update owner.code set ended_at = :now where id = :id and ended_at is null").param("id", ticket).param("now", now).update() == 1);
    }

    /** Whether another try is worth it. */
    boolean open(UUID ticket) {
        return sql.sql("select exists (select from owner.code where id = :id and ended_at is null and until > :now and tries < :most)")
                .param("id", ticket).param("now", Timestamp.from(clock.instant())).param("most", TRIES).query(Boolean.class).single();
    }

    private byte[] hash(PhoneNumber phone) {
        return vault.fingerprint(phone.international());
    }

    private byte[] hash(UUID ticket, String code) {
        return vault.fingerprint("owner code " + ticket + " " + code);
    }
}
