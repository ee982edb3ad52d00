package id.lapau.procurement.offer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business that may be asked to make something.
 *
 * @param name     of the business; its line of business where it has none
 * @param nagari   code of the business's nagari, or of its owner's where it is not known; empty for neither
 * @param here     whether that lies in this regency
 * @param reached  whether its owner has a telephone
 * @param suited   whether its line of business can make what the package asks for
 * @param invited  to this package
 * @param state    of its offer; null for none
 */
public record Maker(UUID business, UUID ownerId, String name, String line, String owner, String nagari, boolean here, boolean reached, boolean suited, boolean invited,
        @Nullable OfferState state) {}
