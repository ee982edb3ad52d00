package id.lapau.market.trade;

import id.lapau.platform.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reminds owners of orders without answer, ends those that waited too long, and forgets buyers when their time is over. Each order in a transaction of its own. */
@Component
class TendOrders implements Recurring {

    private final CustomerOrders orders;
    private final EnquiryBook enquiries;
    private final MoveOrder move;
    private final TradeRules rules;
    private final Clock clock;

    TendOrders(CustomerOrders orders, EnquiryBook enquiries, MoveOrder move, TradeRules rules, Clock clock) {
        this.orders = orders;
        this.enquiries = enquiries;
        this.move = move;
        this.rules = rules;
        this.clock = clock;
    }

    @Override public String name() {
        return "trade-tend";
    }

    @Override public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override public void run() {
        var now = clock.instant();
        orders.unanswered(now.minus(rules.expire())).forEach(move::expire);
        var late = orders.unanswered(now.minus(rules.again()));
        late.forEach(id -> move.remind(id, rules.again()));
        orders.unanswered(now.minus(rules.remind())).stream().filter(id -> !late.contains(id)).forEach(id -> move.remind(id, rules.remind()));
        orders.forget(now.minus(rules.forget()), now);
        enquiries.forget(now.minus(rules.forget()), now);
    }
}
