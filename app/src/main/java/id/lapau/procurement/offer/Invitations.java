package id.lapau.procurement.offer;

import id.lapau.platform.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links to the page of a business in a package, that nobody can guess. Only their hashes are stored. */
@Repository
class Invitations {

    private static final char BETWEEN = '~';

    record Invitation(UUID packageId, UUID business) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    Invitations(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** 128 bits that follow from the office's key: the same for the same until the owner's links are renewed, unknown to everybody else. */
    String token(UUID packageId, UUID business) {
        return vault.token("sanggup " + packageId + " " + business + " " + serial(business));
    }

    /** How often the links of an owner were renewed, from 1. */
    int serial(UUID business) {
        return sql.sql("select serial from procurement.maker_link where business = :business").param("business", business).query(Integer.class).optional().orElse(1);
    }

    /** The path of a business's page; from now on it leads there. */
    String path(UUID packageId, UUID business) {
        var token = token(packageId, business);
        sql.sql("insert into procurement.invitation (package, business, hash, invited_at) values (:package, :business, :hash, :at) on conflict do nothing")
                .param("package", packageId).param("business", business).param("hash", vault.fingerprint(token)).param("at", Timestamp.from(clock.instant())).update();
        return "/sanggup/" + token;
    }

    /** @param token of an invitation, or the maker's own, a tilde and the package, which leads to what the business is invited to or has offered for */
    Optional<Invitation> find(String token) {
        int end = token.indexOf(BETWEEN);
        if (end >= 0) return ofMaker(token.substring(0, end), token.substring(end + 1));
        return sql.sql("select package, business from procurement.invitation where hash = :hash").param("hash", vault.fingerprint(token))
                .query((row, _) -> new Invitation(row.getObject("package", UUID.class), row.getObject("business", UUID.class))).optional();
    }

    private Optional<Invitation> ofMaker(String maker, String packageId) {
        return sql.sql("""
                select p.package, p.business from procurement.maker_link m
                join (select package, business from procurement.invitation union select package, business from procurement.offer) p on p.business = m.business
                where m.hash = :hash and p.package::text = :package
                """).param("hash", vault.fingerprint(maker)).param("package", packageId).query((row, _) -> new Invitation(row.getObject("package", UUID.class), row.getObject("business", UUID.class))).optional();
    }

    /** Lets the links of a business be those of its serial; the earlier ones lead nowhere. */
    void rehash(UUID business) {
        for (var packageId : sql.sql("select package from procurement.invitation where business = :business").param("business", business).query(UUID.class).list())
            sql.sql("update procurement.invitation set hash = :hash where package = :package and business = :business").param("hash", vault.fingerprint(token(packageId, business)))
                    .param("package", packageId).param("business", business).update();
    }

    /** Packages to which a business is invited and that take offers. */
    List<UUID> openTo(UUID business) {
        return sql.sql("select v.package from procurement.invitation v join procurement.package k on k.id = v.package and k.state = 'OPEN' where v.business = :business order by k.opened_at")
                .param("business", business).query(UUID.class).list();
    }

    List<UUID> of(UUID packageId) {
        return sql.sql("select business from procurement.invitation where package = :package order by business").param("package", packageId).query(UUID.class).list();
    }
}
