package id.lapau.market.reach;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.registry.BusinessId;
import id.lapau.registry.GoodsWished;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of an office wants to ask for what a shop shows. */
@Component
class WishForGoods {

    private final DirectGoods goods;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    WishForGoods(DirectGoods goods, ApplicationEventPublisher events, Audit audit) {
        this.goods = goods;
        this.events = events;
        this.audit = audit;
    }

    /** Tells whoever buys; the answer is the identifier of the wish, and empty when the product is no longer on sale. */
    @Transactional
    Optional<UUID> wish(UUID product, Officer by) {
        return goods.wanted(product).map(wanted -> {
            var id = UUID.randomUUID();
            events.publishEvent(new GoodsWished(id, by.id(), new BusinessId(wanted.business()), wanted.goods(), wanted.seller(), wanted.unit(), wanted.price(), wanted.path()));
            audit.record(by.actor(), "GOODS_WISHED", new Audit.Subject("product", product.toString()), null, Map.of("price", wanted.price()), null);
            return id;
        });
    }
}
