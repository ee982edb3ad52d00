package id.lapau.market.shop;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.ShopGround;
import id.lapau.market.shop.Products.Taking;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class StockTest {

    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired Shops shops;
    @Autowired Products products;
    @Autowired Categories categories;
    @Autowired TransactionTemplate transaction;

    private Taking take(ShopGround.Product product, int quantity) {
        return transaction.execute(_ -> products.take(product.id(), quantity));
    }

    @Test void of_ten_who_want_the_last_piece_one_gets_it() throws Exception {
        var ground = new ShopGround(sql, vault);
        var last = ground.product(ground.shop("Keripik Ibu"), "Keripik talas", 1);
        try (var buyers = Executors.newFixedThreadPool(10)) {
            var tries = IntStream.range(0, 10).<Callable<Taking>>mapToObj(_ -> () -> take(last, 1)).toList();
            var outcomes = buyers.invokeAll(tries).stream().map(each -> each.resultNow()).toList();
            assertThat(outcomes).filteredOn(each -> each instanceof Taking.Taken).hasSize(1);
            assertThat(outcomes).filteredOn(each -> each.equals(new Taking.NotEnough(0))).hasSize(9);
        }
        transaction.executeWithoutResult(_ -> products.giveBack(last.id(), 1));
        assertThat(products.find(last.id()).orElseThrow().stock()).isEqualTo(1);
        assertThat(take(last, 2)).isEqualTo(new Taking.NotEnough(1));
    }

    @Test void only_what_is_live_in_a_live_shop_is_read_and_taken() throws Exception {
        var ground = new ShopGround(sql, vault);
        var shop = ground.shop("Dapur Uni");
        var shown = ground.product(shop, "Randang", null);
        var hidden = ground.product(shop, "Dendeng", "rendang", 90_000, 5, "HIDDEN");
        ground.photo(shop, shown.id());
        assertThat(products.liveOf(shop.id())).extracting(ProductView::id).containsExactly(shown.id());
        assertThat(products.live(shop.slug(), shown.slug()).orElseThrow().photos()).hasSize(1);
        assertThat(products.live(List.of(hidden.id(), shown.id()))).hasSize(1);
        assertThat(take(hidden, 1)).isEqualTo(new Taking.NotEnough(0));
        assertThat(take(shown, 500)).isEqualTo(new Taking.Taken());
        assertThat(shops.whatsapp(shop.id()).orElseThrow().international()).isEqualTo("6281374000001");
        sql.sql("update market.shop set state = 'PAUSED' where id = :id").param("id", shop.id()).update();
        assertThat(shops.live(shop.slug())).isEmpty();
        assertThat(shops.whatsapp(shop.id())).isEmpty();
        assertThat(products.live(shop.slug(), shown.slug())).isEmpty();
        assertThat(take(shown, 1)).isEqualTo(new Taking.NotEnough(0));
    }

    @Test void a_shop_is_open_in_its_hours_by_the_offices_clock() {
        var shop = shops.live(new ShopGround(sql, vault).shop("Warung Kopi").slug()).orElseThrow();
        assertThat(shop.openAt(Instant.parse("2026-11-26T01:00:00Z"))).isTrue();
        assertThat(shop.openAt(Instant.parse("2026-11-26T10:00:00Z"))).isFalse();
        assertThat(shop.openAt(Instant.parse("2026-11-26T00:59:59Z"))).isFalse();
    }

    @Test void there_are_about_forty_kinds_in_two_levels() {
        assertThat(categories.roots()).hasSize(8);
        assertThat(categories.all()).hasSizeBetween(45, 60).allMatch(each -> each.parent() == null || categories.find(each.parent()).isPresent());
        assertThat(categories.below("makanan")).extracting(Category::code).startsWith("keripik");
    }
}
