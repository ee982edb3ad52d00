package id.lapau.procurement.overview;

import id.lapau.procurement.overview.Story.Moment;
import id.lapau.procurement.overview.Story.Order;
import id.lapau.procurement.overview.Story.Payment;
import id.lapau.procurement.overview.Story.Share;
import java.util.function.ToLongFunction;

/** What the parts of a story come to; pieces that were given back count no more. */
final class Sums {

    private Sums() {}

    static long ordered(Story story) {
        return live(story, Share::quantity) - given(story, _ -> 1);
    }

    /** Rupiah. */
    static long value(Story story) {
        return live(story, Share::value) - given(story, moment -> price(story, moment));
    }

    private static long live(Story story, ToLongFunction<Share> what) {
        return story.orders().stream().filter(order -> !order.state().equals("CANCELLED")).flatMap(order -> order.shares().stream()).mapToLong(what).sum();
    }

    private static long given(Story story, ToLongFunction<Moment> each) {
        return story.moments().stream().filter(moment -> moment.kind().equals("RELEASED") && !order(story, moment).state().equals("CANCELLED"))
                .mapToLong(moment -> moment.quantity() * each.applyAsLong(moment)).sum();
    }

    private static Order order(Story story, Moment moment) {
        return story.orders().stream().filter(order -> order.id().equals(moment.order())).findFirst().orElseThrow();
    }

    private static long price(Story story, Moment moment) {
        return order(story, moment).shares().stream().filter(share -> share.line().equals(moment.line())).mapToLong(Share::price).findFirst().orElse(0);
    }

    /** Rupiah that makers got. */
    static long paid(Story story) {
        return payments(story, Payment::net);
    }

    /** Rupiah that the treasury got. */
    static long tax(Story story) {
        return payments(story, Payment::tax);
    }

    private static long payments(Story story, ToLongFunction<Payment> what) {
        return story.payments().stream().mapToLong(payment -> (payment.returned() ? -1 : 1) * what.applyAsLong(payment)).sum();
    }
}
