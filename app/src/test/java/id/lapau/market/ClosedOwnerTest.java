package id.lapau.market;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.owner.OwnerClosed;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class ClosedOwnerTest {

    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    @Test void whoever_closes_the_account_leaves_no_open_shop_and_no_number_behind() {
        var ground = new ShopGround(sql, vault);
        var shop = ground.shop("Keripik Tutup");
        var other = ground.shop("Keripik Buka");
        var product = ground.product(shop, "Keripik balado", 4);
        transaction.executeWithoutResult(_ -> events.publishEvent(new OwnerClosed(UUID.randomUUID(), List.of(shop.business()))));
        assertThat(row(shop)).containsEntry("state", "CLOSED").containsEntry("whatsapp_sealed", null).containsEntry("address", "");
        assertThat(row(other)).containsEntry("state", "LIVE");
        assertThat(sql.sql("select state from market.product where id = :id").param("id", product.id()).query(String.class).single()).isEqualTo("HIDDEN");
    }

    private Map<String, Object> row(ShopGround.Shop shop) {
        return sql.sql("select state, whatsapp_sealed, address from market.shop where id = :id").param("id", shop.id()).query().singleRow();
    }
}
