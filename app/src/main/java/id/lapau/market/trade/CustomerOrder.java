package id.lapau.market.trade;

import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer ordered of one shop.
 *
 * @param phone  null once the buyer was forgotten
 * @param place  where to bring it; empty when it is fetched at the shop
 * @param reason why it was declined or cancelled
 */
public record CustomerOrder(UUID id, String number, UUID shop, String buyer, @Nullable PhoneNumber phone, String place, String note, CustomerOrderState state, String reason,
        Instant placedAt, @Nullable Instant answeredAt, @Nullable Instant readyAt, @Nullable Instant handedAt, @Nullable Instant receivedAt, @Nullable Instant endedAt, List<Line> lines) {

    /** @param price rupiah a unit, as it was shown when ordered */
    public record Line(UUID product, String name, String unit, long price, int quantity, boolean fromStock) {

        public Rupiah sum() {
            return new Rupiah(price).times(quantity);
        }
    }

    public CustomerOrder {
        lines = List.copyOf(lines);
    }

    public Rupiah total() {
        return lines.stream().map(Line::sum).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** 2 × Keripik, 1 × Rendang. */
    public String inWords() {
        return lines.stream().map(line -> line.quantity() + " × " + line.name()).collect(Collectors.joining(", "));
    }

    /** Whether a side has said that it changed hands; after that nothing is taken back. */
    public boolean handed() {
        return handedAt != null || receivedAt != null;
    }

    /** The state after a deed; empty when it is not possible now. */
    Optional<CustomerOrderState> after(Deed deed) {
        return switch (deed) {
            case CONFIRM -> to(CustomerOrderState.CONFIRMED);
            case READY -> to(CustomerOrderState.READY);
            case DECLINE -> handed() ? Optional.empty() : to(CustomerOrderState.DECLINED);
            case CANCEL -> handed() ? Optional.empty() : to(CustomerOrderState.CANCELLED);
            case EXPIRE -> to(CustomerOrderState.EXPIRED);
            case HAND_OVER -> said(handedAt, receivedAt);
            case RECEIVE -> said(receivedAt, handedAt);
        };
    }

    private Optional<CustomerOrderState> to(CustomerOrderState next) {
        return state.mayBecome(next) ? Optional.of(next) : Optional.empty();
    }

    private Optional<CustomerOrderState> said(@Nullable Instant mine, @Nullable Instant others) {
        if (state != CustomerOrderState.READY || mine != null) return Optional.empty();
        return others == null ? Optional.of(CustomerOrderState.READY) : to(CustomerOrderState.RECEIVED);
    }

    public boolean mayConfirm() {
        return after(Deed.CONFIRM).isPresent();
    }

    public boolean mayBeReady() {
        return after(Deed.READY).isPresent();
    }

    public boolean mayHandOver() {
        return after(Deed.HAND_OVER).isPresent();
    }

    public boolean mayDecline() {
        return after(Deed.DECLINE).isPresent();
    }

    public boolean mayCancel() {
        return after(Deed.CANCEL).isPresent();
    }

    public boolean mayReceive() {
        return after(Deed.RECEIVE).isPresent();
    }

    @Override public String toString() {
        return "CustomerOrder[" + number + ", " + state + "]";
    }
}
