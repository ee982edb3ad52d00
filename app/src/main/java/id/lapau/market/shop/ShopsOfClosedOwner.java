package id.lapau.market.shop;

import id.lapau.owner.OwnerClosed;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * An owner who gives the account up takes the shop along: closed, without number, place, words and pictures, in the same transaction; one that
 * waits for an officer is taken back first, which the table of states allows. What was ordered stays as it was ordered.
 */
@Repository
class ShopsOfClosedOwner {

    private static final String REASON = "Pemilik menutup akunnya";

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    ShopsOfClosedOwner(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    @EventListener
    void closed(OwnerClosed event) {
        var shops = sql.sql("""
                update market.shop set state = 'CLOSED', reason = :reason, whatsapp_sealed = null, about = '', address = '', delivery = '', latitude = null, longitude = null, version = version + 1
                where business = any(:businesses) returning id""").param("reason", REASON).param("businesses", event.businesses().toArray(UUID[]::new)).query(UUID.class).list();
        for (var shop : shops) {
            sql.sql("delete from market.photo where shop = :shop").param("shop", shop).update();
            sql.sql("update market.product set state = case when state = 'LIVE' then 'HIDDEN' else state end, about = '', version = version + 1 where shop = :shop").param("shop", shop).update();
            events.publishEvent(new ShopChanged(shop));
        }
    }
}
