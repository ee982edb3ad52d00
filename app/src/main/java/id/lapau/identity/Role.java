package id.lapau.identity;

import static id.lapau.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of an office and what each may do. */
public enum Role {
    ADMIN(EnumSet.complementOf(EnumSet.of(VISIT))),
    HEAD(EnumSet.complementOf(EnumSet.of(USERS, VISIT))),
    VERIFIER(EnumSet.of(READ, REVEAL, INTAKE, REGISTRY, REFERENCE, SCREEN, DECIDE, BATCH, MESSAGES, PAPERS, BUY, PROCURE, STOCK)),
    /** Sees and brings in only the own nagari, and goes to see the businesses there. */
    NAGARI_OFFICER(EnumSet.of(READ, INTAKE, VISIT)),
    /** Somebody of another office of the regency, for which goods are bought; sees no person and no business but the makers of its orders. */
    BUYER(EnumSet.of(BUY)),
    /** Reads all, changes nothing. */
    AUDITOR(EnumSet.of(READ, REVEAL, AUDIT));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
