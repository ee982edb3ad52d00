package id.lapau.procurement.offer;

import id.lapau.platform.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links of 128 bits that follow from the office's key: the same for the same, unknown to everybody else. */
@Repository
class StoredMakerLinks implements MakerLinks {

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    StoredMakerLinks(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    @Override @Transactional(propagation = Propagation.MANDATORY)
    public String token(UUID business) {
        var serial = serial(business);
        if (serial.isEmpty()) keep(business, 1);
        return token(business, serial.orElse(1));
    }

    private Optional<Integer> serial(UUID business) {
        return sql.sql("select serial from procurement.maker_link where business = :business").param("business", business).query(Integer.class).optional();
    }

    private String token(UUID business, int serial) {
        return vault.token("maker " + business + " " + serial);
    }

    private void keep(UUID business, int serial) {
        sql.sql("""
                insert into procurement.maker_link (business, serial, hash, made_at) values (:business, :serial, :hash, :at)
                on conflict (business) do update set serial = excluded.serial, hash = excluded.hash, made_at = excluded.made_at
                """).param("business", business).param("serial", serial).param("hash", vault.fingerprint(token(business, serial))).param("at", Timestamp.from(clock.instant())).update();
    }

    @Override
    public Optional<UUID> business(String token) {
        return sql.sql("select business from procurement.maker_link where hash = :hash").param("hash", vault.fingerprint(token)).query(UUID.class).optional();
    }

    @Override @Transactional(propagation = Propagation.MANDATORY)
    public void renew(UUID business) {
        keep(business, serial(business).orElse(1) + 1);
    }
}
