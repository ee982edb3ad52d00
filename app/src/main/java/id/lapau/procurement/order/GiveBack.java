package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.allocation.Reallocate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a maker cannot deliver is given back, with a reason, and shared out again. */
@Component
class GiveBack {

    private static final int LONGEST = 500;

    private final OrderBook orders;
    private final ReleaseBook book;
    private final Desk desk;
    private final ObjectProvider<Reallocate> reallocate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GiveBack(OrderBook orders, ReleaseBook book, Desk desk, ObjectProvider<Reallocate> reallocate, ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.desk = desk;
        this.reallocate = reallocate;
        this.events = events;
        this.clock = clock;
    }

    /** The maker asks to be released; an officer decides. */
    @Transactional
    Outcome ask(UUID id, UUID line, int quantity, String reason) {
        var order = orders.locked(id).orElseThrow();
        var problem = problem(order, line, quantity, reason);
        if (problem.isEmpty() && book.asked(line).isPresent()) problem = "order.problem.asked";
        if (!problem.isEmpty()) return new Outcome.Refused(problem);
        var release = book.ask(line, quantity, reason.strip(), clock.instant());
        desk.happened(order, "ASKED_BACK", reason.strip(), null, Map.of("release", release, "pieces", quantity));
        return new Outcome.Done(release);
    }

    private static String problem(Order order, UUID line, int quantity, String reason) {
        var found = line(order, line);
        if (!order.state().takesGoods() || found.isEmpty()) return "order.problem.not-now";
        if (quantity <= 0 || quantity > found.get().open()) return "order.problem.release-count";
        return reason.isBlank() || reason.length() > LONGEST ? "order.problem.reason" : "";
    }

    private static Optional<OrderLine> line(Order order, UUID id) {
        return order.lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** @param answer why; needed for a refusal */
    @Transactional
    Outcome decide(UUID id, boolean grant, String answer, Officer by) {
        var known = book.find(id).orElseThrow();
        var order = orders.locked(known.order()).orElseThrow();
        var release = book.find(id).orElseThrow();
        if (!Desk.allowed(by) || !release.state().mayBecome(ReleaseState.GRANTED)) return new Outcome.Refused("order.problem.not-now");
        if (answer.length() > LONGEST || !grant && answer.isBlank()) return new Outcome.Refused("order.problem.reason");
        if (grant && release.quantity() > line(order, release.line()).orElseThrow().open()) return new Outcome.Refused("order.problem.release-count");
        book.decide(id, grant ? ReleaseState.GRANTED : ReleaseState.REFUSED, answer.strip(), by.id(), clock.instant());
        if (grant) released(order, release.line(), release.quantity(), release.reason(), by);
        else desk.happened(order, "KEPT", answer.strip(), by, Map.of("release", id));
        return new Outcome.Done(order.id());
    }

    /** The office takes back what is open: at the maker's word given in person, or after the deadline. */
    @Transactional
    Outcome takeBack(UUID id, UUID line, int quantity, String reason, boolean asMakerSays, Officer by) {
        var order = orders.locked(id).orElseThrow();
        var problem = problem(order, line, quantity, reason);
        if (!Desk.allowed(by)) problem = "order.problem.not-now";
        if (problem.isEmpty() && !asMakerSays && !line(order, line).orElseThrow().overdue(OfficeTime.today(clock))) problem = "order.problem.before-deadline";
        if (!problem.isEmpty()) return new Outcome.Refused(problem);
        book.take(line, quantity, reason.strip(), by.id(), clock.instant());
        released(order, line, quantity, reason.strip(), by);
        return new Outcome.Done(id);
    }

    /** A proposal to share the pieces out again waits before the order is settled, so that the package is not closed over it. */
    private void released(Order order, UUID line, int quantity, String reason, Officer by) {
        orders.release(line, quantity);
        desk.happened(order, "RELEASED", reason, by, Map.of("line", line, "pieces", quantity));
        var packageLine = line(order, line).orElseThrow().packageLine();
        reallocate.ifAvailable(again -> again.released(order.packageId(), List.of(new Reallocate.Released(packageLine, order.business(), quantity)), by.actor()));
        desk.settle(order.id(), reason, by.actor());
        events.publishEvent(new LinesReleased(order.packageId(), packageLine, quantity));
    }

    /** The wish that waits for a line; null when none does. */
    @Nullable Release waiting(UUID line) {
        return book.asked(line).orElse(null);
    }
}
