package id.lapau.procurement.offer;

import java.util.List;
import java.util.UUID;

/** The offers of a package, for whoever shares it out. */
public interface Offers {

    /** Those that stand, of businesses that live in the registry, in the order of the businesses' identifiers; lines in the order of the items' identifiers. */
    List<Offer> of(UUID packageId);
}
