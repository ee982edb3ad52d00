package id.lapau.owner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which businesses of the registry an owner may act for. */
@Repository
public class OwnerBusinesses {

    private final JdbcClient sql;

    OwnerBusinesses(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param nagari of the business, else of its owner; code, empty where neither is known */
    public record Own(UUID id, String name, String line, String nagari) {}

    /** In the order of their registration; empty for an account that is not bound yet. */
    public List<Own> of(Owner owner) {
        if (owner.person() == null) return List.of();
        return sql.sql("select id, name, line, nagari from registry.business_read where owner = :person order by id").param("person", owner.person()).query(Own.class).list();
    }

    /** Their identifiers, in the same order. */
    public List<UUID> ids(Owner owner) {
        return of(owner).stream().map(Own::id).toList();
    }

    /** The person to whom a business belongs. */
    Optional<UUID> ownerOf(UUID business) {
        return sql.sql("select owner from registry.business where id = :id").param("id", business).query(UUID.class).optional();
    }

    /** Whether it is one of the owner's. */
    public boolean owns(Owner owner, UUID business) {
        return of(owner).stream().anyMatch(own -> own.id().equals(business));
    }
}
