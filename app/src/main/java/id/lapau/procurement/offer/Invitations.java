package id.lapau.procurement.offer;

import id.lapau.platform.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links to the page of a business in a package, that nobody can guess. Only their hashes are stored. */
@Repository
class Invitations {

    private static final int BYTES = 16;

    record Invitation(UUID packageId, UUID business) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    Invitations(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** 128 bits that follow from the office's key: the same for the same, unknown to everybody else. */
    String token(UUID packageId, UUID business) {
        return HexFormat.of().formatHex(Arrays.copyOf(vault.fingerprint("sanggup " + packageId + " " + business), BYTES));
    }

    /** The path of a business's page; from now on it leads there. */
    String path(UUID packageId, UUID business) {
        var token = token(packageId, business);
        sql.sql("insert into procurement.invitation (package, business, hash, invited_at) values (:package, :business, :hash, :at) on conflict do nothing")
                .param("package", packageId).param("business", business).param("hash", vault.fingerprint(token)).param("at", Timestamp.from(clock.instant())).update();
        return "/sanggup/" + token;
    }

    Optional<Invitation> find(String token) {
        return sql.sql("select package, business from procurement.invitation where hash = :hash").param("hash", vault.fingerprint(token))
                .query((row, _) -> new Invitation(row.getObject("package", UUID.class), row.getObject("business", UUID.class))).optional();
    }

    List<UUID> of(UUID packageId) {
        return sql.sql("select business from procurement.invitation where package = :package order by business").param("package", packageId).query(UUID.class).list();
    }
}
