package id.lapau.owner;

import id.lapau.kernel.Actor;
import id.lapau.kernel.PhoneNumber;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links by which a person of the registry is invited; only their hashes are stored. A link alone lets nobody in: the code goes to the telephone of the registry, and a
 * link that went to a number which is no longer the registry's is over.
 */
@Repository
class OwnerInvitations {

    static final Duration GOOD = Duration.ofDays(14);
    private static final String OPEN = """
            select i.id, i.person, i.phone_sealed, p.name, i.by_id, i.by_name from owner.invitation i join registry.person p on p.id = i.person
            where i.used_at is null and i.until > :now and p.merged_into is null and p.phone_hash = i.phone_hash and
            """;

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    OwnerInvitations(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param by the officer who invites */
    record Invitation(UUID id, UUID person, PhoneNumber phone, String name, Actor by) {}

    /** @param token for the link */
    record Made(UUID id, String token) {

        @Override public String toString() {
            return "Made[" + id + "]";
        }
    }

    /** An earlier one of the person ends. */
    Made make(UUID person, PhoneNumber phone, Actor by) {
        var now = clock.instant();
        var token = FreshToken.drawn();
        sql.sql("update owner.invitation set until = :now where person = :person and used_at is null and until > :now").param("now", Timestamp.from(now)).param("person", person).update();
        var id = sql.sql("""
                insert into owner.invitation (hash, person, phone_hash, phone_sealed, by_id, by_name, made_at, until)
                values (:hash, :person, :phone, :sealed, :by, :name, :now, :until) returning id""")
                .param("hash", hash(token)).param("person", person).param("phone", vault.fingerprint(phone.international())).param("sealed", vault.seal(phone.international()))
                .param("by", by.id()).param("name", by.name()).param("now", Timestamp.from(now)).param("until", Timestamp.from(now.plus(GOOD))).query(UUID.class).single();
        return new Made(id, token);
    }

    Optional<Invitation> open(String token) {
        return sql.sql(OPEN + "i.hash = :hash").param("hash", hash(token)).param("now", Timestamp.from(clock.instant())).query(this::invitation).optional();
    }

    /** Takes it, once; empty when it is over by now. */
    Optional<Invitation> use(UUID id) {
        var now = Timestamp.from(clock.instant());
        var found = sql.sql(OPEN + "i.id = :id").param("id", id).param("now", now).query(this::invitation).optional();
        return found.filter(_ -> sql.sql("update owner.invitation set used_at = :now where id = :id and used_at is null").param("id", id).param("now", now).update() == 1);
    }

    private Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(row.getObject("id", UUID.class), row.getObject("person", UUID.class), new PhoneNumber(vault.open(row.getBytes("phone_sealed"))), row.getString("name"),
                new Actor(row.getObject("by_id", UUID.class), row.getString("by_name")));
    }

    private byte[] hash(String token) {
        return vault.fingerprint("owner invitation " + token);
    }
}
