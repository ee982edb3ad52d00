package id.lapau.market.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BasketTest {

    private static final UUID CHIPS = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID CAKE = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Property void what_is_written_into_the_cookie_is_read_again(@ForAll @Size(max = 20) List<@IntRange(min = 1, max = 999) Integer> pieces, @ForAll @LongRange(min = 1, max = 100_000_000) long price) {
        var lines = new ArrayList<Basket.Line>();
        for (var quantity : pieces) lines.add(new Basket.Line(UUID.randomUUID(), quantity, price));
        var basket = Basket.of(lines);
        assertThat(Basket.read(basket.written())).contains(basket);
        assertThat(basket.written().length()).isLessThan(1_000);
    }

    @Property void whatever_somebody_puts_into_the_cookie_does_no_harm(@ForAll String anything) {
        assertThat(Basket.read(anything)).satisfiesAnyOf(read -> assertThat(read).isEmpty(), read -> assertThat(read).isPresent());
    }

    @Test void a_basket_has_another_key_when_its_content_is_another() {
        var one = Basket.EMPTY.with(CHIPS, 1, 10_000);
        assertThat(one.with(CHIPS, 1, 10_000).key()).isNotEqualTo(one.key());
        assertThat(one.set(CHIPS, 1)).as("nothing changed").isSameAs(one);
        assertThat(one.set(CHIPS, 0)).isEqualTo(Basket.EMPTY);
        assertThat(one.with(CHIPS, 2_000, 10_000).lines().getFirst().quantity()).isEqualTo(TradeRules.MOST_PIECES);
    }

    @Test void a_basket_holds_twenty_products_and_no_more() {
        var basket = Basket.EMPTY;
        for (int i = 0; i < TradeRules.MOST_LINES; i++) basket = basket.with(UUID.randomUUID(), 1, 1_000);
        assertThat(basket.with(CHIPS, 1, 1_000)).isSameAs(basket);
    }

    @Test void a_new_price_is_said_a_product_that_is_gone_falls_out_and_too_many_stay_to_be_decided() {
        var basket = Basket.EMPTY.with(CHIPS, 3, 10_000).with(CAKE, 1, 20_000);
        var checked = CheckedBasket.of(basket, Map.of(CHIPS, new Goods(CHIPS, "keripik", "Keripik", "bungkus", 12_000, 2, true), CAKE, new Goods(CAKE, "bika", "Bika", "kotak", 20_000, null, false)));
        assertThat(checked.lines()).singleElement().satisfies(line -> {
            assertThat(line.before()).isEqualTo(10_000);
            assertThat(line.price()).isEqualTo(12_000);
            assertThat(line.tooMany()).isTrue();
        });
        assertThat(checked.gone()).containsExactly("Bika");
        assertThat(checked.total().amount()).isEqualTo(36_000);
        var again = CheckedBasket.of(checked.now(), Map.of(CHIPS, new Goods(CHIPS, "keripik", "Keripik", "bungkus", 12_000, 2, true)));
        assertThat(again.changed()).as("said once").isFalse();
        assertThat(again.now()).isSameAs(checked.now());
    }
}
