package id.lapau.procurement.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An offer with all that its page shows.
 *
 * @param photos items of which there is a photo of a sample
 */
public record OfferSheet(UUID id, UUID business, OfferState state, Way way, String note, int version, Instant offeredAt, List<Offer.Line> lines, Set<UUID> photos) {

    /** Who wrote it down. */
    public enum Way { OWNER, OFFICER }

    public Optional<Offer.Line> line(UUID item) {
        return lines.stream().filter(line -> line.item().equals(item)).findFirst();
    }
}
