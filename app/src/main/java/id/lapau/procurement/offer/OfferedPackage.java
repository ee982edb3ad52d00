package id.lapau.procurement.offer;

import id.lapau.procurement.need.PackageState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package as one business knows it.
 *
 * @param offer null while the business has not answered
 */
public record OfferedPackage(UUID packageId, String number, String title, PackageState state, @Nullable OfferState offer) {}
