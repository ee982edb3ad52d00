package id.lapau.market.trade;

import id.lapau.owner.OwnData;
import id.lapau.owner.Owner;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was ordered in the own shop, for the export of the own data; without the buyers, whose data is theirs. */
@Component
class TradeHeld implements OwnData {

    private final OrderLists orders;

    TradeHeld(OrderLists orders) {
        this.orders = orders;
    }

    @Override public String name() {
        return "pesanan-pembeli";
    }

    @Override public List<?> of(Owner owner, List<UUID> businesses) {
        return orders.own(businesses, "", 0).lines().stream().map(order -> Map.of("number", order.number(), "shop", order.shop(), "goods", order.goods(), "total", order.total(),
                "state", order.state(), "placedAt", order.placedAt())).toList();
    }
}
