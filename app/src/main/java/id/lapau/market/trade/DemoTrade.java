package id.lapau.market.trade;

import id.lapau.market.shop.ProductView;
import id.lapau.market.shop.Products;
import id.lapau.market.shop.ShopView;
import id.lapau.market.shop.Shops;
import id.lapau.owner.Owner;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders and questions of a demonstration, placed and answered through the same doors as real ones: some in each state, the same in every run. */
@Component
@Order(90)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoTrade implements ApplicationRunner {

    private static final List<String> BUYERS = List.of("Yulia Putri", "Hendra Saputra", "Mega Sari", "Rio Pratama", "Siti Aminah", "Doni Kurnia", "Wati", "Fajar Hidayat");
    private static final List<List<Deed>> WAYS = List.of(List.of(), List.of(Deed.CONFIRM), List.of(Deed.CONFIRM, Deed.READY), List.of(Deed.CONFIRM, Deed.READY, Deed.HAND_OVER),
            List.of(Deed.CONFIRM, Deed.READY, Deed.HAND_OVER, Deed.RECEIVE), List.of(Deed.CONFIRM, Deed.READY, Deed.HAND_OVER, Deed.RECEIVE), List.of(Deed.DECLINE), List.of(Deed.CANCEL));
    private static final int SHOPS = 24;
    private static final int FIRST_PHONE = 31_000_000;

    private final OrderLists lists;
    private final Counter counter;
    private final Products products;
    private final Shops shops;
    private final PlaceOrder place;
    private final MoveOrder move;
    private final AskShop ask;
    private final CustomerOrders book;

    DemoTrade(OrderLists lists, Counter counter, Products products, Shops shops, PlaceOrder place, MoveOrder move, AskShop ask, CustomerOrders book) {
        this.lists = lists;
        this.counter = counter;
        this.products = products;
        this.shops = shops;
        this.place = place;
        this.move = move;
        this.ask = ask;
        this.book = book;
    }

    @Override public void run(ApplicationArguments arguments) {
        if (lists.any()) return;
        int number = 0;
        for (var id : counter.firstLive(SHOPS)) {
            var shop = shops.find(id).orElseThrow();
            var goods = products.liveOf(id).stream().filter(product -> product.stock() == null || product.stock() >= 2).limit(2).toList();
            if (!goods.isEmpty()) ordered(shop, goods, number++);
        }
    }

    private void ordered(ShopView shop, List<ProductView> goods, int number) {
        var basket = Basket.EMPTY;
        for (var product : goods) basket = basket.with(product.id(), 1 + number % 2, product.price().amount());
        var buyer = BUYERS.get(number % BUYERS.size());
        var phone = "0812" + (FIRST_PHONE + number);
        boolean bring = number % 3 == 0;
        var form = new OrderForm(buyer, phone, bring, bring ? "Jorong Pasar, dekat masjid" : "", number % 4 == 0 ? "Yang pedas ya" : "", basket.key(), "");
        if (place.place(shop.id(), basket, form) instanceof PlaceOrder.Outcome.Placed(var token, _)) played(token, shop, WAYS.get(number % WAYS.size()));
        if (number % 3 == 1) ask.ask(shop, new AskForm(buyer, phone, "Bisa dikirim ke Pulau Punjung?", goods.getFirst().slug(), ""));
    }

    private void played(String token, ShopView shop, List<Deed> way) {
        var owner = new Owner(shop.business(), counter.person(shop.business()), "Pemilik " + shop.name());
        UUID id = book.byToken(token).orElseThrow();
        for (var deed : way) {
            if (deed == Deed.CANCEL || deed == Deed.RECEIVE) move.byBuyer(token, deed);
            else move.byOwner(id, deed, deed == Deed.DECLINE ? "Bahan sedang habis" : "", owner);
        }
    }
}
