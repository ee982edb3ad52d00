package id.lapau.procurement.stock;

import id.lapau.platform.Vault;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that nobody can guess: where the receiver of a distribution confirms it. Only their hashes are stored. */
@Repository
class ReceiverLinks {

    private final JdbcClient sql;
    private final Vault vault;

    ReceiverLinks(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** 128 bits that follow from the office's key: the same for the same distribution, unknown to everybody else. */
    private String token(UUID distribution) {
        return vault.token("stock receiver " + distribution);
    }

    byte[] hash(UUID distribution) {
        return vault.fingerprint(token(distribution));
    }

    String path(UUID distribution) {
        return "/terima/" + token(distribution);
    }

    Optional<UUID> find(String token) {
        return sql.sql("select id from procurement.distribution where hash = :hash").param("hash", vault.fingerprint(token)).query(UUID.class).optional();
    }
}
