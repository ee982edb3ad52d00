package id.lapau.procurement.offer;

import java.util.Optional;
import java.util.UUID;

/** The link by which an owner comes in without signing in: nobody can guess it, and only its hash is stored. */
public interface MakerLinks {

    /** What names a business to nobody but its owner; from now on it leads to it. In the caller's transaction. */
    String token(UUID business);

    /** The business to which a token leads; empty when nobody was given it, or it was renewed since. */
    Optional<UUID> business(String token);

    /** Ends the link that was given, such as when a telephone was lost; the new one is {@link #token}. In the caller's transaction. */
    void renew(UUID business);
}
