package id.lapau.procurement.order;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.Registry;
import id.lapau.testing.TestUsers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes an order through its steps by the office's own doors; for the tests of this step and of later ones. */
public class OrderSteps {

    final OrderBook orders;
    final DeliveryBook deliveries;
    final BillBook bills;
    private final IssueOrders issue;
    private final Deliver deliver;
    private final Inspect inspect;
    private final HandOverOrder handOver;
    private final PayBill pay;
    private final Clock clock;
    public final OrderGround ground;
    /** Announces and prepares. */
    public final Officer verifier;
    /** Inspects and approves. */
    public final Officer head;

    public OrderSteps(ApplicationContext house) {
        orders = house.getBean(OrderBook.class);
        deliveries = house.getBean(DeliveryBook.class);
        bills = house.getBean(BillBook.class);
        issue = house.getBean(IssueOrders.class);
        deliver = house.getBean(Deliver.class);
        inspect = house.getBean(Inspect.class);
        handOver = house.getBean(HandOverOrder.class);
        pay = house.getBean(PayBill.class);
        clock = house.getBean(Clock.class);
        ground = new OrderGround(house.getBean(JdbcClient.class), house.getBean(Registry.class));
        var users = house.getBean(DemoUsers.class);
        TestUsers.ensure(users);
        verifier = users.createIfAbsent("verifikator", "", Role.VERIFIER, null, TestUsers.PASSWORD);
        head = users.createIfAbsent("kepala", "", Role.HEAD, null, TestUsers.PASSWORD);
    }

    /** Orders of one item for one place, at Rp 5,000, due in ten days. */
    public List<UUID> ordered(Map<UUID, Integer> pieces) {
        return ordered(pieces, 5_000, 10);
    }

    /** @param days from today to the deadline; may be negative */
    public List<UUID> ordered(Map<UUID, Integer> pieces, long price, int days) {
        var pack = ground.packageOf("Masker uji");
        var line = ground.line(pack, ground.item("Masker kain"), ground.place("Puskesmas"), pieces.values().stream().mapToInt(Integer::intValue).sum(), OfficeTime.today(clock).plusDays(days), price);
        return issue.issue(ground.approved(pack, line, pieces, price), Actor.SYSTEM);
    }

    public Outcome announced(UUID order, int pieces) {
        var line = orders.find(order).orElseThrow().lines().getFirst();
        return deliver.announce(order, List.of(new Deliver.Lot(line.id(), "L1", pieces)), "", verifier);
    }

    /** Of what is announced, so many pieces arrive and are accepted, the rest rejected. */
    public UUID delivered(UUID order, int pieces, int accepted) {
        var delivery = ((Outcome.Done) announced(order, pieces)).id();
        done(deliver.arrive(delivery, Map.of(), OfficeTime.today(clock), verifier));
        done(inspected(delivery, accepted, head));
        return delivery;
    }

    public Outcome inspected(UUID delivery, int accepted, Officer by) {
        var found = new HashMap<UUID, Inspect.Found>();
        int left = accepted;
        for (var parcel : deliveries.find(delivery).orElseThrow().parcels()) {
            int here = Math.min(left, parcel.quantity());
            found.put(parcel.id(), new Inspect.Found(here, here == parcel.quantity() ? null : Fault.SEWING, here == parcel.quantity() ? "" : "jahitan lepas", null));
            left -= here;
        }
        return inspect.inspect(delivery, found, by);
    }

    /** From complete to signed. */
    public void handedOver(UUID order) {
        done(handOver.write(order, verifier));
        done(handOver.sign(order, OfficeTime.today(clock), verifier));
    }

    public void paid(UUID order) {
        handedOver(order);
        payment(order);
    }

    /** Of what is due: prepared by one, approved by another. */
    void payment(UUID order) {
        done(pay.prepare(order, 0, verifier));
        done(pay.approve(order, "SP2D " + order, OfficeTime.today(clock), head));
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var problem)) throw new AssertionError(problem);
    }
}
