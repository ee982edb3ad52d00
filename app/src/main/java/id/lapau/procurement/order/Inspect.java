package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import id.lapau.platform.Photo;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each lot of a delivery is judged, once. What is rejected may come again within the order. */
@Component
class Inspect {

    private static final int LONGEST = 500;

    private final OrderBook orders;
    private final DeliveryBook book;
    private final TellMaker tell;
    private final Desk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inspect(OrderBook orders, DeliveryBook book, TellMaker tell, Desk desk, ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.tell = tell;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was found of a lot; the rest of its pieces is rejected.
     *
     * @param accepted pieces
     * @param fault    null when all was accepted
     * @param words    about the fault; needed when there is one
     */
    record Found(int accepted, @Nullable Fault fault, String words, @Nullable Photo photo) {}

    /** @param found by lot, for every lot of the delivery */
    @Transactional
    Outcome inspect(UUID id, Map<UUID, Found> found, Officer by) {
        var order = orders.locked(book.find(id).orElseThrow().order()).orElseThrow();
        var delivery = book.find(id).orElseThrow();
        if (!Desk.allowed(by) || !delivery.state().mayBecome(DeliveryState.INSPECTED)) return new Outcome.Refused("order.problem.not-now");
        if (by.id().equals(delivery.announcedBy())) return new Outcome.Refused("order.problem.same-person");
        for (var parcel : delivery.parcels()) {
            var problem = problem(parcel.quantity(), found.get(parcel.id()));
            if (!problem.isEmpty()) return new Outcome.Refused(problem);
        }
        judged(order, delivery, found, by);
        return new Outcome.Done(id);
    }

    /** Message key of what is wrong with a finding of so many pieces; empty when nothing is. */
    static String problem(int quantity, @Nullable Found found) {
        if (found == null || found.accepted() < 0 || found.accepted() > quantity) return "order.problem.count";
        boolean all = found.accepted() == quantity;
        if (all != (found.fault() == null)) return all ? "order.problem.no-fault" : "order.problem.fault";
        if (!all && found.words().isBlank()) return "order.problem.words";
        return found.words().length() > LONGEST ? "order.problem.long" : "";
    }

    private void judged(Order order, Delivery delivery, Map<UUID, Found> found, Officer by) {
        int accepted = 0;
        for (var parcel : delivery.parcels()) {
            var of = Objects.requireNonNull(found.get(parcel.id()));
            book.insertFinding(parcel.id(), of, parcel.quantity(), by.id(), clock.instant());
            accepted += of.accepted();
        }
        int rejected = delivery.pieces() - accepted;
        book.become(delivery.id(), DeliveryState.INSPECTED, "");
        desk.happened(order, "INSPECTED", "", by, Map.of("delivery", delivery.id(), "accepted", accepted, "rejected", rejected));
        desk.settle(order.id(), "", by.actor());
        tell.inspected(order, delivery, accepted, rejected);
        events.publishEvent(new LinesInspected(delivery.id()));
    }
}
