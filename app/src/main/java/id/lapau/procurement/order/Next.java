package id.lapau.procurement.order;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next with an order.
 *
 * @param delivery which delivery it is about; null when about none
 */
public record Next(Step step, @Nullable UUID delivery) {

    public enum Step {
        DECIDE, INSPECT, RECEIVE, CONFIRM, SEND, HAND_OVER, SIGN, PREPARE, APPROVE, NOTHING;

        /** Message key of what is to be done. */
        public String messageKey() {
            return "order.next." + name();
        }

        /** Message key of the button. */
        public String buttonKey() {
            return "order.do." + name();
        }
    }

    static Next of(Order order, List<Delivery> deliveries, List<Release> releases, @Nullable Bill bill) {
        if (releases.stream().anyMatch(release -> release.state() == ReleaseState.ASKED) && order.state().takesGoods()) return new Next(Step.DECIDE, null);
        for (var delivery : deliveries) if (delivery.state() == DeliveryState.ARRIVED) return new Next(Step.INSPECT, delivery.id());
        for (var delivery : deliveries) if (delivery.state() == DeliveryState.ANNOUNCED) return new Next(Step.RECEIVE, delivery.id());
        return new Next(switch (order.state()) {
            case ISSUED -> Step.CONFIRM;
            case CONFIRMED, PARTLY_DELIVERED -> Step.SEND;
            case DELIVERED -> Step.HAND_OVER;
            case HANDED_OVER -> Step.SIGN;
            case DUE -> bill != null && bill.state() == BillState.PREPARED ? Step.APPROVE : Step.PREPARE;
            case PAID, CANCELLED -> Step.NOTHING;
        }, null);
    }
}
