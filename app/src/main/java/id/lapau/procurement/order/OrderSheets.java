package id.lapau.procurement.order;

import id.lapau.procurement.order.OrderViews.Sheet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers all about one order. */
@Component
class OrderSheets {

    private final OrderBook orders;
    private final DeliveryBook deliveries;
    private final ReleaseBook releases;
    private final BillBook bills;

    OrderSheets(OrderBook orders, DeliveryBook deliveries, ReleaseBook releases, BillBook bills) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.releases = releases;
        this.bills = bills;
    }

    Optional<Sheet> of(UUID id) {
        return orders.find(id).map(order -> {
            var brought = deliveries.of(id);
            var back = releases.of(id);
            var bill = bills.find(id).orElse(null);
            return new Sheet(order, brought, back, bill, orders.story(id), Next.of(order, brought, back, bill));
        });
    }
}
