package id.lapau.market.shop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shop as its owner and officers see it.
 *
 * @param owner       of its business, as the registry writes the name
 * @param business    its name in the registry; may be empty
 * @param reason      why it was refused, taken down or closed; empty for none
 * @param whatsapp    the published number, masked; empty for none
 * @param submittedAt null before it was submitted
 * @param decidedAt   null before an officer decided
 * @param products    how many are live
 */
public record ShopSheet(ShopView view, int version, String owner, String business, String reason, String whatsapp, @Nullable Instant submittedAt, @Nullable Instant decidedAt,
        int products) {

    /** Whether its address was public once, so that it must lead on when it changes. */
    boolean wasPublic() {
        return decidedAt != null;
    }
}
