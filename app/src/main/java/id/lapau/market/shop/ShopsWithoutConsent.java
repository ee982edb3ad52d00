package id.lapau.market.shop;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.owner.MarketConsentWithdrawn;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shop of an owner who takes the consent back rests in the same transaction; one that waits for an officer is taken back. Its owner may open it again. */
@Repository
class ShopsWithoutConsent {

    private static final String REASON = "Pemilik mencabut persetujuan data";

    private final JdbcClient sql;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShopsWithoutConsent(JdbcClient sql, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void withdrawn(MarketConsentWithdrawn event) {
        rest(event, ShopState.LIVE, ShopState.PAUSED);
        rest(event, ShopState.SUBMITTED, ShopState.DRAFT);
    }

    private void rest(MarketConsentWithdrawn event, ShopState from, ShopState to) {
        sql.sql("update market.shop set state = :to, version = version + 1, changed_at = :now where business = any(:businesses) and state = :from returning id").param("to", to.name())
                .param("from", from.name()).param("now", java.sql.Timestamp.from(clock.instant())).param("businesses", event.businesses().toArray(UUID[]::new)).query(UUID.class).list().forEach(shop -> {
                    audit.record(Actor.SYSTEM, "SHOP_" + to, new Audit.Subject("shop", shop.toString()), Map.of("state", from), Map.of("state", to), REASON);
                    events.publishEvent(new ShopChanged(shop));
                });
    }
}
