package id.lapau.market.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.testing.LapauTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class OrdersTest {

    private TradeGround ground;

    @Autowired void ground(ApplicationContext beans) {
        ground = new TradeGround(beans);
    }

    @Autowired PlaceOrder place;
    @Autowired MoveOrder move;
    @Autowired TendOrders tend;
    @Autowired CustomerOrders book;
    @Autowired Calls calls;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient sql;

    private static String phone(int number) {
        return "0812" + (30_000_000 + number);
    }

    @Test void ten_buyers_at_once_for_the_last_piece_make_one_order_and_nine_are_told() throws Exception {
        var shop = ground.shops.shop("Sepuluh Pembeli");
        var last = ground.shops.product(shop, "Keripik terakhir", 1).id();
        var outcomes = atOnce(IntStream.range(0, 10).<Callable<PlaceOrder.Outcome>>mapToObj(buyer -> () -> ground.place(shop, last, 1, phone(buyer))).toList());
        assertThat(outcomes).filteredOn(outcome -> outcome instanceof PlaceOrder.Outcome.Placed).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome instanceof PlaceOrder.Outcome.SoldOut).hasSize(9);
        assertThat(ground.orders(shop)).isEqualTo(1);
        assertThat(ground.stock(last)).isZero();
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            var running = all.stream().map(each -> threads.submit(() -> {
                start.await();
                return each.call();
            })).toList();
            start.countDown();
            var outcomes = new java.util.ArrayList<T>();
            for (var each : running) outcomes.add(each.get());
            return outcomes;
        }
    }

    @Test void however_buyers_owners_and_time_meet_stock_and_kept_pieces_always_add_up() throws Exception {
        var shop = ground.shops.shop("Selalu Cocok");
        var first = ground.shops.product(shop, "Keripik A", 40).id();
        var second = ground.shops.product(shop, "Keripik B", 25).id();
        var owner = ground.owner(shop);
        atOnce(IntStream.range(0, 64).<Callable<Void>>mapToObj(buyer -> () -> {
            var dice = new Random(buyer);
            for (int round = 0; round < 2; round++) {
                var basket = ground.basket(shop, first, 1 + dice.nextInt(3)).with(second, 1 + dice.nextInt(2), 25_000);
                if (place.place(shop.id(), basket, ground.form(basket, phone(100 + buyer))) instanceof PlaceOrder.Outcome.Placed(var token, _)) play(token, dice, owner);
            }
            return null;
        }).toList());
        assertThat(ground.stock(first) + ground.kept(first)).isEqualTo(40);
        assertThat(ground.stock(second) + ground.kept(second)).isEqualTo(25);
        assertThat(ground.orders(shop)).as("some of 128 were placed").isGreaterThan(20);
    }

    private void play(String token, Random dice, id.lapau.owner.Owner owner) {
        var id = ground.order(token).id();
        for (int turn = 0; turn < 3; turn++) {
            switch (dice.nextInt(6)) {
                case 0 -> move.byBuyer(token, Deed.CANCEL);
                case 1 -> move.byOwner(id, Deed.DECLINE, "Bahan habis", owner);
                case 2 -> move.byOwner(id, Deed.READY, "", owner);
                case 3 -> move.byOwner(id, Deed.HAND_OVER, "", owner);
                case 4 -> move.byBuyer(token, Deed.RECEIVE);
                default -> move.byOwner(id, Deed.CONFIRM, "", owner);
            }
        }
    }

    @Test void an_order_taken_back_by_both_sides_at_once_gives_its_pieces_back_once() throws Exception {
        var shop = ground.shops.shop("Sekali Saja");
        var chips = ground.shops.product(shop, "Keripik sekali", 5).id();
        for (int round = 0; round < 5; round++) {
            var token = ground.placed(shop, chips, 3, phone(300 + round));
            var id = ground.order(token).id();
            atOnce(List.<Callable<MoveOrder.Outcome>>of(() -> move.byBuyer(token, Deed.CANCEL), () -> move.byOwner(id, Deed.DECLINE, "Bahan habis", ground.owner(shop)), () -> move.byBuyer(token, Deed.CANCEL)));
            assertThat(ground.stock(chips)).isEqualTo(5);
        }
    }

    @Test void a_form_sent_twice_at_once_is_one_order_and_both_are_led_to_it() throws Exception {
        var shop = ground.shops.shop("Tekan Dua Kali");
        var last = ground.shops.product(shop, "Keripik dua kali", 1).id();
        var basket = ground.basket(shop, last, 1);
        var form = ground.form(basket, phone(400));
        var outcomes = atOnce(List.<Callable<PlaceOrder.Outcome>>of(() -> place.place(shop.id(), basket, form), () -> place.place(shop.id(), basket, form), () -> place.place(shop.id(), basket, form)));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof PlaceOrder.Outcome.Placed);
        assertThat(outcomes.stream().map(outcome -> ((PlaceOrder.Outcome.Placed) outcome).token()).distinct()).hasSize(1);
        assertThat(ground.orders(shop)).isEqualTo(1);
    }

    @Test void an_order_of_several_things_is_placed_whole_or_not_at_all() {
        var shop = ground.shops.shop("Utuh");
        var plenty = ground.shops.product(shop, "Banyak", 10).id();
        var few = ground.shops.product(shop, "Sedikit", 1).id();
        var basket = ground.basket(shop, plenty, 2).with(few, 2, 25_000);
        assertThat(place.place(shop.id(), basket, ground.form(basket, phone(500)))).isInstanceOf(PlaceOrder.Outcome.SoldOut.class);
        assertThat(ground.stock(plenty)).isEqualTo(10);
        assertThat(ground.stock(few)).isEqualTo(1);
        assertThat(ground.orders(shop)).isZero();
    }

    @Test void what_fails_after_the_pieces_were_taken_leaves_everything_as_it_was() {
        var shop = ground.shops.shop("Listrik Mati");
        var chips = ground.shops.product(shop, "Keripik listrik", 4).id();
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
            ground.placed(shop, chips, 3, phone(510));
            throw new IllegalStateException("the power is cut");
        })).hasMessageContaining("power");
        assertThat(ground.stock(chips)).isEqualTo(4);
        assertThat(ground.orders(shop)).isZero();
        assertThat(sql.sql("select count(*) from outbox.message").query(Integer.class).single()).as("and nobody was told").isEqualTo(sql.sql("select count(*) from outbox.message m where exists (select from market.customer_order o where o.id::text = m.subject_id) or m.subject_type <> 'customer-order'").query(Integer.class).single());
    }

    @Test void what_is_made_to_order_has_no_stock_to_fall() {
        var shop = ground.shops.shop("Dibuat Dulu");
        var cake = ground.shops.product(shop, "Kue pesanan", null).id();
        var token = ground.placed(shop, cake, 50, phone(520));
        assertThat(move.byBuyer(token, Deed.CANCEL)).isInstanceOf(MoveOrder.Outcome.Done.class);
        assertThat(sql.sql("select stock is null from market.product where id = :id").param("id", cake).query(Boolean.class).single()).isTrue();
    }

    @Test void pieces_made_to_order_do_not_appear_on_a_shelf_that_was_built_since() {
        var shop = ground.shops.shop("Rak Baru");
        var cake = ground.shops.product(shop, "Kue rak baru", null).id();
        var token = ground.placed(shop, cake, 5, phone(530));
        sql.sql("update market.product set stock = 3 where id = :id").param("id", cake).update();
        move.byBuyer(token, Deed.CANCEL);
        assertThat(ground.stock(cake)).isEqualTo(3);
    }

    @Test void an_order_is_received_only_when_both_sides_have_said_so() {
        var shop = ground.shops.shop("Dua Pihak");
        var chips = ground.shops.product(shop, "Keripik dua pihak", 5).id();
        var owner = ground.owner(shop);
        var token = ground.placed(shop, chips, 1, phone(540));
        var id = ground.order(token).id();
        assertThat(move.byBuyer(token, Deed.RECEIVE)).as("not before it is ready").isInstanceOf(MoveOrder.Outcome.NotNow.class);
        assertThat(move.byOwner(id, Deed.CONFIRM, "", owner)).isInstanceOf(MoveOrder.Outcome.Done.class);
        assertThat(move.byOwner(id, Deed.CONFIRM, "", owner)).as("once").isInstanceOf(MoveOrder.Outcome.NotNow.class);
        move.byOwner(id, Deed.READY, "", owner);
        move.byOwner(id, Deed.HAND_OVER, "", owner);
        assertThat(ground.order(token).state()).isEqualTo(CustomerOrderState.READY);
        assertThat(move.byBuyer(token, Deed.CANCEL)).as("it has changed hands").isInstanceOf(MoveOrder.Outcome.NotNow.class);
        assertThat(move.byOwner(id, Deed.DECLINE, "Terlambat", owner)).isInstanceOf(MoveOrder.Outcome.NotNow.class);
        move.byBuyer(token, Deed.RECEIVE);
        assertThat(ground.order(token).state()).isEqualTo(CustomerOrderState.RECEIVED);
        assertThat(List.of("trade.text-placed", "trade.text-ordered", "trade.text-confirmed", "trade.text-ready", "trade.text-handed")).allMatch(text -> ground.messages(text, id) == 1);
        assertThat(sql.sql("select count(*) from audit.entry where subject_type = 'customer-order' and subject_id = :id").param("id", id.toString()).query(Integer.class).single()).isEqualTo(5);
        assertThatThrownBy(() -> sql.sql("update market.customer_order set received_at = null where id = :id").param("id", id).update()).as("the database keeps it").isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test void nobody_answers_for_somebody_elses_shop_and_who_declines_says_why() {
        var shop = ground.shops.shop("Punya Orang");
        var other = ground.shops.shop("Lapak Lain");
        var chips = ground.shops.product(shop, "Keripik orang", 5).id();
        var id = ground.order(ground.placed(shop, chips, 1, phone(550))).id();
        assertThat(move.byOwner(id, Deed.CONFIRM, "", ground.owner(other))).isInstanceOf(MoveOrder.Outcome.Unknown.class);
        assertThat(move.byOwner(id, Deed.DECLINE, " ", ground.owner(shop))).isInstanceOf(MoveOrder.Outcome.NoReason.class);
        assertThat(move.byOwner(id, Deed.DECLINE, "Bahan habis", ground.owner(shop))).isInstanceOf(MoveOrder.Outcome.Done.class);
        assertThat(ground.stock(chips)).isEqualTo(5);
    }

    @Test void a_price_that_changed_since_the_form_was_shown_is_never_ordered_unseen() {
        var shop = ground.shops.shop("Harga Naik");
        var chips = ground.shops.product(shop, "Keripik naik", 5).id();
        var basket = ground.basket(shop, chips, 1);
        sql.sql("update market.product set price = price + 1000 where id = :id").param("id", chips).update();
        assertThat(place.place(shop.id(), basket, ground.form(basket, phone(560)))).isInstanceOf(PlaceOrder.Outcome.Changed.class);
        var other = ground.basket(shop, chips, 2);
        assertThat(place.place(shop.id(), other, ground.form(basket, phone(560)))).as("the form spoke of another basket").isInstanceOf(PlaceOrder.Outcome.Changed.class);
        assertThat(ground.stock(chips)).isEqualTo(5);
    }

    @Test void one_telephone_number_orders_ten_times_an_hour_and_a_paused_shop_takes_none() {
        var shop = ground.shops.shop("Batas");
        var chips = ground.shops.product(shop, "Keripik batas", 100).id();
        for (int i = 0; i < TradeRules.MOST_AN_HOUR; i++) ground.placed(shop, chips, 1, phone(570));
        assertThat(ground.place(shop, chips, 1, phone(570))).isInstanceOf(PlaceOrder.Outcome.TooMany.class);
        sql.sql("update market.shop set state = 'PAUSED' where id = :id").param("id", shop.id()).update();
        assertThat(ground.place(shop, chips, 1, phone(571))).isInstanceOf(PlaceOrder.Outcome.Closed.class);
    }

    @Test void an_owner_who_does_not_answer_is_reminded_twice_and_then_the_order_ends_and_the_pieces_go_back() {
        var shop = ground.shops.shop("Diam Saja");
        var chips = ground.shops.product(shop, "Keripik diam", 5).id();
        var token = ground.placed(shop, chips, 2, phone(580));
        var id = ground.order(token).id();
        ground.aged(id, Duration.ofHours(23));
        tended();
        assertThat(ground.messages("trade.text-reminded", id)).isZero();
        ground.aged(id, Duration.ofHours(25));
        tended();
        assertThat(ground.messages("trade.text-reminded", id)).isEqualTo(1);
        ground.aged(id, Duration.ofHours(49));
        tended();
        assertThat(ground.messages("trade.text-reminded", id)).isEqualTo(2);
        ground.aged(id, Duration.ofDays(7).plusMinutes(1));
        tended();
        assertThat(ground.order(token).state()).isEqualTo(CustomerOrderState.EXPIRED);
        assertThat(ground.stock(chips)).isEqualTo(5);
        assertThat(ground.messages("trade.text-expired", id)).isEqualTo(1);
        assertThat(ground.messages("trade.text-reminded", id)).isEqualTo(2);
    }

    /** Twice, as after a crash. */
    private void tended() {
        tend.run();
        tend.run();
    }

    @Test void a_buyer_is_forgotten_half_a_year_after_the_end_and_the_order_stays() {
        var shop = ground.shops.shop("Lupa");
        var chips = ground.shops.product(shop, "Keripik lupa", 5).id();
        var token = ground.placed(shop, chips, 2, phone(590));
        move.byBuyer(token, Deed.CANCEL);
        ground.aged(ground.order(token).id(), Duration.ofDays(181));
        tended();
        assertThat(ground.order(token).phone()).isNull();
        assertThat(ground.order(token).buyer()).isEmpty();
        assertThat(ground.order(token).lines()).hasSize(1);
    }

    @Test void names_numbers_and_links_of_buyers_stand_nowhere_in_clear() {
        var shop = ground.shops.shop("Rahasia");
        var token = ground.placed(shop, ground.shops.product(shop, "Keripik rahasia", 5).id(), 1, "081377712345");
        var stored = String.join("\n", sql.sql("select row_to_json(o)::text from market.customer_order o").query(String.class).list()) + String.join("\n", sql.sql("select row_to_json(e)::text from audit.entry e").query(String.class).list());
        assertThat(stored).doesNotContain("Rahma").doesNotContain("81377712345").doesNotContain(token);
        assertThat(ground.order(token).toString()).doesNotContain("Rahma");
    }

    @Test void an_officer_notes_a_call_and_changes_nothing_else() {
        var shop = ground.shops.shop("Ditelepon");
        var id = ground.order(ground.placed(shop, ground.shops.product(shop, "Keripik telepon", 5).id(), 1, phone(600))).id();
        assertThat(calls.note(id, "Pemilik berjanji menjawab", new Officer(UUID.randomUUID(), "Hendra", Role.AUDITOR, null))).isFalse();
        assertThat(calls.note(id, "x", new Officer(UUID.randomUUID(), "Rina", Role.VERIFIER, null))).isFalse();
        assertThat(calls.note(id, "Pemilik berjanji menjawab", new Officer(UUID.randomUUID(), "Rina", Role.VERIFIER, null))).isTrue();
        assertThat(calls.of(id)).singleElement().extracting(CallBook.Call::by).isEqualTo("Rina");
    }
}
