package id.lapau.identity;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.RegionCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as stored, without the password.
 *
 * @param credentialsVersion grows when the password changes or the user is shut out; older sessions have ended
 */
public record Account(UUID id, String username, String displayName, Role role, @Nullable RegionCode nagari, boolean active,
        boolean mustChangePassword, int credentialsVersion, int version, @Nullable Instant lastSignInAt) {

    Actor actor() {
        return new Actor(id, displayName);
    }

    Audit.Subject subject() {
        return new Audit.Subject("user", id.toString());
    }

    /** What the audit book keeps of a user. */
    Map<String, Object> audited() {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("username", username);
        kept.put("displayName", displayName);
        kept.put("role", role.name());
        kept.put("nagari", nagari == null ? "" : nagari.code());
        kept.put("active", active);
        return kept;
    }
}
