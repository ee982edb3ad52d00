package id.lapau.owner;

import id.lapau.owner.OwnerViews.Telephone;
import id.lapau.platform.Vault;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Telephones that are signed in. The cookie holds 128 random bits, of which only a keyed hash is stored. */
@Repository
class OwnerSessions {

    static final String COOKIE = "LAPAU_SAYA";
    /** Tells nobody who. */
    static final String SOMEBODY = "LAPAU_PEMILIK";
    static final Duration LASTS = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    OwnerSessions(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** Signs a telephone in, in the caller's transaction; the token is for its cookie. */
    String start(UUID account, String device) {
        var token = FreshToken.drawn();
        sql.sql("insert into owner.session (hash, account, device, started_at, until) values (:hash, :account, :device, :now, :until)")
                .param("hash", hash(token)).param("account", account).param("device", device).param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(LASTS))).update();
        return token;
    }

    Optional<Newcomer> find(String token) {
        return sql.sql("""
                select a.id as account, case when a.state = 'BOUND' then a.person end as person, coalesce(p.name, a.name) as name, a.agreed_at is not null as agreed
                from owner.session s join owner.account a on a.id = s.account left join registry.person p on p.id = a.person
                where s.hash = :hash and s.until > :now and a.state <> 'CLOSED'
                """).param("hash", hash(token)).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Newcomer(new Owner(row.getObject("account", UUID.class), row.getObject("person", UUID.class), row.getString("name")), row.getBoolean("agreed"))).optional();
    }

    void end(String token) {
        sql.sql("delete from owner.session where hash = :hash").param("hash", hash(token)).update();
    }

    List<Telephone> of(UUID account, String token) {
        return sql.sql("select id, device, started_at, hash = :hash as own from owner.session where account = :account and until > :now order by started_at desc")
                .param("hash", hash(token)).param("account", account).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Telephone(row.getObject("id", UUID.class), row.getString("device"), row.getTimestamp("started_at").toInstant(), row.getBoolean("own"))).list();
    }

    /** How many were signed out: one, or all of the account. */
    int end(UUID account, @Nullable UUID telephone) {
        return sql.sql("delete from owner.session where account = :account and (:one::uuid is null or id = :one::uuid)").param("account", account)
                .param("one", telephone == null ? null : telephone.toString(), Types.VARCHAR).update();
    }

    private byte[] hash(String token) {
        return vault.fingerprint("owner session " + token);
    }
}
