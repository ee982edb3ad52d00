package id.lapau.training.course;

import id.lapau.platform.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that nobody can guess: the page of a business in a session, and the calendar to subscribe to. Only their hashes are stored. */
@Repository
class Tickets {

    record Ticket(UUID session, UUID business) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    Tickets(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** 128 bits that follow from the office's key: the same for the same, unknown to everybody else. */
    private String token(String what) {
        return vault.token("training " + what);
    }

    /** What names a business in a session to nobody but its owner. */
    String token(UUID session, UUID business) {
        return token(session + " " + business);
    }

    /** The path of a business's page; from now on it leads there. */
    String path(UUID session, UUID business) {
        var token = token(session, business);
        sql.sql("insert into training.ticket (session, business, hash, invited_at) values (:session, :business, :hash, :at) on conflict do nothing")
                .param("session", session).param("business", business).param("hash", vault.fingerprint(token)).param("at", Timestamp.from(clock.instant())).update();
        return "/ikut/" + token;
    }

    Optional<Ticket> find(String token) {
        return sql.sql("select session, business from training.ticket where hash = :hash").param("hash", vault.fingerprint(token))
                .query((row, _) -> new Ticket(row.getObject("session", UUID.class), row.getObject("business", UUID.class))).optional();
    }

    /** By which an owner says what keeps the business from growing. */
    String obstacles(UUID business) {
        return token("obstacles " + business);
    }

    String calendar(int serial) {
        return token("calendar " + serial);
    }
}
