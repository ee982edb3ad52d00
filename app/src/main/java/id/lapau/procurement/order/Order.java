package id.lapau.procurement.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An order to one maker.
 *
 * @param maker       name of the business, or its line where it has none
 * @param letterhead  version under which its papers are printed
 * @param letter      form of paper that its value demands: RECEIPT, KUITANSI, SPK or CONTRACT; empty when no rule says so
 * @param confirmedBy OWNER or OFFICER; empty while the maker has not answered
 */
public record Order(UUID id, String number, UUID packageId, String packageNumber, String packageTitle, UUID business, String maker, UUID ownerId, String owner, String nagari,
        OrderState state, String reason, int letterhead, String letter, Instant issuedAt, @Nullable Instant confirmedAt, String confirmedBy, List<OrderLine> lines) {

    /** Pieces over all lines. */
    public int sum(ToIntFunction<OrderLine> pieces) {
        return lines.stream().mapToInt(pieces).sum();
    }

    /** Rupiah of what is still ordered. */
    public long value() {
        return lines.stream().mapToLong(OrderLine::value).reduce(0, Math::addExact);
    }

    /** Rupiah as it was ordered at first. */
    public long total() {
        return lines.stream().mapToLong(line -> Math.multiplyExact((long) line.quantity(), line.price())).reduce(0, Math::addExact);
    }

    /** Rupiah of what was accepted. */
    public long earned() {
        return lines.stream().mapToLong(OrderLine::earned).reduce(0, Math::addExact);
    }

    /** The first deadline of pieces that are missing, or the last of all when none is. */
    public LocalDate deadline() {
        return lines.stream().filter(line -> line.open() + line.waiting() > 0).map(OrderLine::deadline).min(Comparator.naturalOrder())
                .orElseGet(() -> lines.stream().map(OrderLine::deadline).max(Comparator.naturalOrder()).orElseThrow());
    }

    public boolean overdue(LocalDate today) {
        return lines.stream().anyMatch(line -> line.overdue(today));
    }
}
