package id.lapau.procurement.stock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A count of what lies at a place.
 *
 * @param enteredBy the account that entered the numbers; another must approve them. Null before
 */
public record Count(UUID id, String number, UUID placeId, String place, CountState state, String openedName, Instant openedAt, @Nullable UUID enteredBy, String enteredName,
        @Nullable Instant enteredAt, String decidedName, @Nullable Instant decidedAt, String reason, List<Line> lines) {

    /**
     * @param expected pieces by the book when the count began
     * @param counted  pieces on the shelf; null before they are entered
     */
    public record Line(UUID lot, String number, String item, String unit, String mark, int expected, @Nullable Integer counted, String reason) {

        /** Below nought: missing; 0 before anything was entered. */
        public int difference() {
            return counted == null ? 0 : counted - expected;
        }
    }

    /** One row of a list. */
    public record Short(UUID id, String number, String place, CountState state, String openedName, Instant openedAt, long lots, long different) {}

    public long different() {
        return lines.stream().filter(line -> line.difference() != 0).count();
    }
}
