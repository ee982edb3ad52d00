package id.lapau.procurement.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way from a place of the stock to who receives them.
 *
 * @param way        PHONE or PAPER; empty before anybody received
 * @param difference what the receiver said of pieces that did not arrive
 * @param settled    what became of them
 * @param photo      whether the signed paper is kept
 */
public record Distribution(UUID id, String number, UUID placeId, String place, UUID receiverId, String receiver, ReceiverKind kind, String address, String nagari, LocalDate plannedFor, String note,
        DistributionState state, String plannedName, Instant plannedAt, String sentName, @Nullable Instant sentAt, String way, String receivedName, String receivedRole, String difference,
        @Nullable Instant receivedAt, String settled, String reason, boolean photo, List<Line> lines) {

    /**
     * @param lot     number of the only lot it may be taken from; empty: the oldest first
     * @param missing sent, not received, and nobody has said yet what became of it
     */
    public record Line(UUID id, String item, String unit, String lot, int quantity, int received, int back, int gone, int missing, List<Pick> picks) {}

    /** Pieces of a lot that went with it, without those that came back; {@code from} is the maker's business or the donor. */
    public record Pick(UUID lot, String number, int quantity, int back, String from, boolean donated) {}

    /** One row of a list. */
    public record Short(UUID id, String number, String receiver, ReceiverKind kind, String nagari, String place, LocalDate plannedFor, DistributionState state, String goods, long pieces,
            long received, long missing, @Nullable Instant sentAt, @Nullable Instant receivedAt) {}

    /** Pieces that somebody must still say something about. */
    public int missing() {
        return lines.stream().mapToInt(Line::missing).sum();
    }

    public int pieces() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    public int received() {
        return lines.stream().mapToInt(Line::received).sum();
    }
}
