package id.lapau.procurement.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package as it stands.
 *
 * @param offersUntil last day for offers; null while that is not decided
 * @param reason      why it was cancelled; empty otherwise
 */
public record PackageSheet(UUID id, String number, String title, PackageState state, boolean emergency, @Nullable LocalDate offersUntil, String reason, int version,
        Instant createdAt, @Nullable Instant openedAt, List<PackageLine> lines) {

    /** Rupiah that it costs at most. */
    public long value() {
        return lines.stream().mapToLong(PackageLine::value).reduce(0, Math::addExact);
    }

    public Optional<LocalDate> lastDeadline() {
        return lines.stream().map(PackageLine::deadline).max(Comparator.naturalOrder());
    }

    /** Whether the last day for offers is over on this day. */
    boolean overBy(LocalDate today) {
        return offersUntil != null && today.isAfter(offersUntil);
    }

    /** Whether offers may be made on this day. */
    public boolean takesOffers(LocalDate today) {
        return state == PackageState.OPEN && offersUntil != null && !overBy(today);
    }
}
