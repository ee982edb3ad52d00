package id.lapau.procurement.order;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.need.DemoPackages;
import id.lapau.procurement.need.DemoTitles;
import id.lapau.procurement.need.PackageState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders of a demonstration's shared-out package, each brought further than the one before: from issued to paid. */
@Component
@Order(54)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoOrders implements ApplicationRunner {

    /** Up to this one a delivery holds only some of an order. */
    private static final int PARTLY = 3;

    private final DemoPackages packages;
    private final DemoUsers users;
    private final OrderBook orders;
    private final AnswerOrder answer;
    private final Deliver deliver;
    private final DeliveryBook deliveries;
    private final Inspect inspect;
    private final HandOverOrder handOver;
    private final PayBill pay;
    private final Clock clock;

    DemoOrders(DemoPackages packages, DemoUsers users, OrderBook orders, AnswerOrder answer, Deliver deliver, DeliveryBook deliveries, Inspect inspect, HandOverOrder handOver, PayBill pay,
            Clock clock) {
        this.packages = packages;
        this.users = users;
        this.orders = orders;
        this.answer = answer;
        this.deliver = deliver;
        this.deliveries = deliveries;
        this.inspect = inspect;
        this.handOver = handOver;
        this.pay = pay;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        var desk = users.find("verifikator").orElse(null);
        var head = users.find("kepala").orElse(null);
        var sheet = packages.find(DemoTitles.ORDERED, PackageState.ORDERED).orElse(null);
        if (desk == null || head == null || sheet == null) return;
        var issued = orders.ofPackage(sheet.id());
        if (issued.stream().anyMatch(order -> order.state() != OrderState.ISSUED)) return;
        for (int i = 1; i < issued.size(); i++) bring(issued.get(i), i, desk, head);
    }

    private void bring(id.lapau.procurement.order.Order order, int steps, Officer desk, Officer head) {
        done(answer.confirm(order.id(), null));
        if (steps == 1) return;
        var delivery = sent(order, steps <= PARTLY ? 2 : 1);
        if (steps == 2) return;
        came(delivery, steps == PARTLY ? 40 : 0, desk);
        if (steps <= PARTLY + 1) return;
        done(handOver.write(order.id(), desk));
        if (steps == 5) return;
        done(handOver.sign(order.id(), OfficeTime.today(clock), desk));
        if (steps == 6) return;
        done(pay.prepare(order.id(), 0, desk));
        if (steps == 7) return;
        done(pay.approve(order.id(), "SP2D-CONTOH-" + steps, OfficeTime.today(clock), head));
    }

    /** @param part what part of each line is sent */
    private UUID sent(id.lapau.procurement.order.Order order, int part) {
        return done(deliver.announce(order.id(), order.lines().stream().map(line -> new Deliver.Lot(line.id(), "karung 1", Math.max(1, line.open() / part))).toList(), "", null));
    }

    /** @param bad of a hundred pieces of each lot */
    private void came(UUID delivery, int bad, Officer by) {
        done(deliver.arrive(delivery, Map.of(), OfficeTime.today(clock), by));
        var parcels = deliveries.find(delivery).orElseThrow().parcels();
        done(inspect.inspect(delivery, parcels.stream().collect(Collectors.toMap(Parcel::id, parcel -> found(parcel.quantity(), parcel.quantity() * bad / 100))), by));
    }

    private static Inspect.Found found(int quantity, int rejected) {
        return rejected == 0 ? new Inspect.Found(quantity, null, "", null) : new Inspect.Found(quantity - rejected, Fault.LAYERS, "Hanya satu lapis kain.", null);
    }

    private static UUID done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var id)) return id;
        throw new IllegalStateException("the demonstration could not be written: " + outcome);
    }
}
