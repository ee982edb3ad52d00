package id.lapau.audit;

import id.lapau.platform.Vault;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the end of the book. */
@Repository
class HeadTable {

    private final JdbcClient jdbc;
    private final Vault vault;

    HeadTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Whether the book ends where its seal says; an empty one may have none yet. */
    boolean vouchesFor(long last, byte[] hash) {
        return find().map(head -> head.genuine(vault) && head.endsAt(last, hash)).orElse(last == 0);
    }

    void move(long last, byte[] hash) {
        var head = Head.sealed(last, hash, vault);
        jdbc.sql("""
                insert into audit.head (number, hash, seal) values (:number, :hash, :seal)
                on conflict (only_one) do update set number = excluded.number, hash = excluded.hash, seal = excluded.seal
                """).param("number", head.number()).param("hash", head.hash()).param("seal", head.seal()).update();
    }

    private Optional<Head> find() {
        return jdbc.sql(Head.QUERY).query((row, _) -> Head.of(row)).optional();
    }
}
