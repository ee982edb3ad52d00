package id.lapau.market.trade;

import id.lapau.kernel.Actor;
import id.lapau.market.ShopGround;
import id.lapau.owner.Owner;
import id.lapau.platform.Vault;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of orders stand on: shops of {@link ShopGround}, and what buyers and owners do. */
final class TradeGround {

    final ShopGround shops;
    private final JdbcClient sql;
    private final PlaceOrder place;
    private final CustomerOrders book;
    private final Counter counter;

    TradeGround(ApplicationContext beans) {
        sql = beans.getBean(JdbcClient.class);
        shops = new ShopGround(sql, beans.getBean(Vault.class));
        place = beans.getBean(PlaceOrder.class);
        book = beans.getBean(CustomerOrders.class);
        counter = beans.getBean(Counter.class);
    }

    /** With the price of now. */
    Basket basket(ShopGround.Shop shop, UUID product, int pieces) {
        return Basket.EMPTY.with(product, pieces, counter.goods(shop.id(), java.util.List.of(product)).get(product).price());
    }

    OrderForm form(Basket basket, String phone) {
        return new OrderForm("Rahma Yulianti", phone, false, "", "", basket.key(), "");
    }

    PlaceOrder.Outcome place(ShopGround.Shop shop, UUID product, int pieces, String phone) {
        var basket = basket(shop, product, pieces);
        return place.place(shop.id(), basket, form(basket, phone));
    }

    /** An order that must succeed; the token of its buyer. */
    String placed(ShopGround.Shop shop, UUID product, int pieces, String phone) {
        if (place(shop, product, pieces, phone) instanceof PlaceOrder.Outcome.Placed(var token, _)) return token;
        throw new AssertionError("not placed");
    }

    CustomerOrder order(String token) {
        return book.byToken(token).flatMap(book::find).orElseThrow();
    }

    Owner owner(ShopGround.Shop shop) {
        return new Owner(Actor.SYSTEM.id(), shop.person(), "Pemilik " + shop.name());
    }

    int stock(UUID product) {
        return sql.sql("select stock from market.product where id = :id").param("id", product).query(Integer.class).single();
    }

    /** Pieces of a product in orders that keep them. */
    int kept(UUID product) {
        return sql.sql("""
                select coalesce(sum(l.quantity), 0) from market.customer_order_line l join market.customer_order o on o.id = l.customer_order
                where l.product = :id and o.state not in ('DECLINED', 'CANCELLED', 'EXPIRED')
                """).param("id", product).query(Integer.class).single();
    }

    int orders(ShopGround.Shop shop) {
        return sql.sql("select count(*) from market.customer_order where shop = :shop").param("shop", shop.id()).query(Integer.class).single();
    }

    int messages(String text, UUID about) {
        return sql.sql("select count(*) from outbox.message where text_key = :text and subject_id = :id").param("text", text).param("id", about.toString()).query(Integer.class).single();
    }

    /** Makes an order as old as that. */
    void aged(UUID order, Duration age) {
        sql.sql("update market.customer_order set placed_at = now() - make_interval(secs => :age), ended_at = case when ended_at is null then null else now() - make_interval(secs => :age) end where id = :id")
                .param("age", age.toSeconds()).param("id", order).update();
    }
}
