package id.lapau.identity;

import static id.lapau.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of an office and what each may do. */
public enum Role {
    ADMIN(EnumSet.allOf(Permission.class)),
    HEAD(EnumSet.complementOf(EnumSet.of(USERS))),
    VERIFIER(EnumSet.of(READ, REVEAL, INTAKE, REGISTRY, REFERENCE, SCREEN, DECIDE, BATCH, MESSAGES, PAPERS)),
    /** Sees and brings in only the own nagari. */
    NAGARI_OFFICER(EnumSet.of(READ, INTAKE)),
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
