package id.lapau.owner;

import id.lapau.kernel.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner who is signed in. A controller method below {@code /saya} that declares one is for owners only: others are led to {@code /saya/masuk}.
 *
 * @param account identifier of the account
 * @param person  of the registry; null until the account is bound to one
 * @param name    as the registry writes it once bound
 */
public record Owner(UUID account, @Nullable UUID person, String name) {

    /** Who acts, for the audit book. */
    public Actor actor() {
        return new Actor(account, name);
    }
}
