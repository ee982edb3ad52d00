package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationContext;

/** What makers and officers do about orders, for tests of later steps; whatever is refused fails the test. */
public final class OrderHands {

    private final OrderBook orders;
    private final DeliveryBook deliveries;
    private final AnswerOrder answer;
    private final Deliver deliver;
    private final Inspect inspect;
    private final GiveBack give;
    private final HandOverOrder handOver;
    private final PayBill pay;

    public OrderHands(ApplicationContext beans) {
        orders = beans.getBean(OrderBook.class);
        deliveries = beans.getBean(DeliveryBook.class);
        answer = beans.getBean(AnswerOrder.class);
        deliver = beans.getBean(Deliver.class);
        inspect = beans.getBean(Inspect.class);
        give = beans.getBean(GiveBack.class);
        handOver = beans.getBean(HandOverOrder.class);
        pay = beans.getBean(PayBill.class);
    }

    public void confirm(UUID order) {
        done(answer.confirm(order, null));
    }

    public int open(UUID order) {
        return lines(order).stream().mapToInt(OrderLine::open).sum();
    }

    private List<OrderLine> lines(UUID order) {
        return orders.find(order).orElseThrow().lines();
    }

    /**
     * The maker brings a part of what is open; it is counted at the door and looked at.
     *
     * @param part     of the open pieces of each line
     * @param rejected of the pieces brought, for each line
     */
    public void deliver(UUID order, double part, double rejected, LocalDate on, Officer by) {
        ToIntFunction<OrderLine> brought = line -> (int) Math.ceil(line.open() * part);
        var lots = lines(order).stream().filter(line -> brought.applyAsInt(line) > 0).map(line -> new Deliver.Lot(line.id(), "Karung", brought.applyAsInt(line))).toList();
        if (lots.isEmpty()) return;
        var delivery = done(deliver.announce(order, lots, "", null));
        done(deliver.arrive(delivery, new HashMap<>(), on, by));
        var found = new HashMap<UUID, Inspect.Found>();
        for (var parcel : deliveries.find(delivery).orElseThrow().parcels()) {
            int bad = (int) Math.floor(parcel.quantity() * rejected);
            found.put(parcel.id(), new Inspect.Found(parcel.quantity() - bad, bad == 0 ? null : Fault.SEWING, bad == 0 ? "" : "Jahitan lepas", null));
        }
        done(inspect.inspect(delivery, found, by));
    }

    /** The maker says that the rest will not come. */
    public void giveBack(UUID order, Officer by) {
        for (var line : lines(order)) if (line.open() > 0) done(give.takeBack(order, line.id(), line.open(), "Mesin jahit rusak", true, by));
    }

    /** Handed over, signed, prepared by one and approved by another. */
    public void handOverAndPay(UUID order, LocalDate on, Officer officer, Officer head) {
        done(handOver.write(order, officer));
        done(handOver.sign(order, on, officer));
        done(pay.prepare(order, 0, officer));
        done(pay.approve(order, "SP2D-1", on, head));
    }

    private static UUID done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var id)) return id;
        throw new AssertionError(outcome);
    }
}
