package id.lapau.market.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.lapau.market.ShopGround;
import id.lapau.market.reach.MovementViews.Group;
import id.lapau.market.reach.MovementViews.Search;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a nagari of its own. */
@LapauTest
class MovementTest {

    private static final YearMonth LAST = YearMonth.of(2026, 10);

    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired Movement movement;
    @Autowired ObstacleBook obstacles;
    @Autowired OwnBook own;

    private ShopGround ground;

    @BeforeEach void open() {
        ground = new ShopGround(sql, vault);
    }

    private ShopGround.Shop shop(String name, String nagari) {
        var shop = ground.shop(name, nagari, "LIVE");
        sql.sql("update market.shop set decided_at = '2025-01-15' where id = :id").param("id", shop.id()).update();
        sql.sql("update registry.business set nagari = :nagari where id = :id").param("nagari", nagari).param("id", shop.business()).update();
        return shop;
    }

    private void sold(ShopGround.Shop shop, UUID product, String day, int orders, long price) {
        for (int i = 0; i < orders; i++) {
            var order = sql.sql("""
                    insert into market.customer_order (number, shop, token_hash, name_sealed, phone_sealed, state, handed_at, received_at, placed_at)
                    values (:number, :shop, :hash, '', '', 'RECEIVED', :day::timestamptz, :day::timestamptz, :day::timestamptz) returning id""")
                    .param("number", UUID.randomUUID().toString()).param("shop", shop.id()).param("hash", UUID.randomUUID().toString().getBytes()).param("day", day).query(UUID.class).single();
            sql.sql("insert into market.customer_order_line (customer_order, product, name, unit, price, quantity) values (:order, :product, 'Keripik', 'bungkus', :price, 2)")
                    .param("order", order).param("product", product).param("price", price).update();
        }
    }

    private void seen(ShopGround.Shop shop, String day, int count) {
        sql.sql("insert into market.tally (day, shop, kind, count) values (:day::date, :shop, 'VIEW', :count)").param("day", day).param("shop", shop.id()).param("count", count).update();
    }

    private static Search in(String nagari) {
        return new Search(nagari, "", LAST);
    }

    @Test
    void three_months_are_compared_with_the_three_before_and_the_same_of_last_year() {
        var nagari = "13.10.04.2002";
        for (int i = 0; i < 6; i++) {
            var shop = shop("Gerak " + i, nagari);
            var product = ground.product(shop, "Keripik Gerak", 100).id();
            sold(shop, product, "2025-09-10", 2, 10_000);
            sold(shop, product, "2026-06-30T18:00:00Z", 2, 10_000);
            sold(shop, product, "2026-09-10", 3, 10_000);
            seen(shop, "2026-07-31", 10);
            seen(shop, "2026-08-01", 30);
        }
        var overview = movement.overview(in(nagari));
        assertThat(overview.tooFew()).isFalse();
        assertThat(overview.now()).isEqualTo(new Sums(6, overview.now().products(), 180, 0, 0, 18, 360_000));
        assertThat(overview.before()).extracting(Sums::views, Sums::orders, Sums::sales).containsExactly(60L, 12L, 240_000L);
        assertThat(overview.yearBefore()).extracting(Sums::orders, Sums::sales).containsExactly(12L, 240_000L);
        assertThat(overview.verdict()).isEqualTo(Verdict.MOVING);
        assertThat(overview.months()).filteredOn(month -> month.sums().orders() > 0).extracting(MovementViews.Month::month, month -> month.sums().orders())
                .as("18.00 UTC on 30 June is already 1 July at the office").containsExactly(tuple(YearMonth.of(2026, 9), 18L), tuple(YearMonth.of(2026, 7), 12L));
    }

    @Test
    void of_fewer_than_five_shops_nothing_is_told() {
        var nagari = "13.10.04.2003";
        for (int i = 0; i < 4; i++) seen(shop("Sedikit " + i, nagari), "2026-10-05", 100);
        assertThat(movement.overview(in(nagari)).tooFew()).isTrue();
        assertThat(movement.byLine(in(nagari))).isEmpty();
        assertThat(movement.byNagari(in(""))).extracting(Group::key).doesNotContain(nagari);
    }

    @Test
    void a_closed_shop_is_left_out_now_and_before() {
        var nagari = "13.10.04.2004";
        for (int i = 0; i < 5; i++) seen(shop("Buka " + i, nagari), "2026-10-05", 10);
        var closed = shop("Tutup", nagari);
        seen(closed, "2026-10-05", 1_000);
        sql.sql("update market.shop set state = 'CLOSED' where id = :id").param("id", closed.id()).update();
        assertThat(movement.overview(in(nagari)).now()).extracting(Sums::shops, Sums::views).containsExactly(5, 50L);
    }

    @Test
    void the_obstacle_is_gone_only_where_it_did_not_come_back() {
        var nagari = "13.10.01.2001";
        var freed = shop("Lepas", nagari);
        obstacle(freed, "2026-02-01", "2026-08-01");
        var again = shop("Lagi", nagari);
        obstacle(again, "2026-02-01", "2026-08-01");
        obstacle(again, "2026-09-01", null);
        var stands = ground.business(ground.person("Tanpa Lapak"), "Tanpa Lapak");
        sql.sql("update registry.business set nagari = :nagari where id = :id").param("nagari", nagari).param("id", stands).update();
        sql.sql("insert into registry.obstacle (business, kind, note, noted_on, noted_by, noted_by_name) values (:id, 'MARKETING', '', '2026-05-01', :id, 'Uji')").param("id", stands).update();
        assertThat(obstacles.counts(in(nagari), LAST.minusMonths(11), LAST)).containsExactly(new MovementViews.Hindered(false, 1, 0), new MovementViews.Hindered(true, 1, 1));
    }

    @Test
    void what_the_office_sees_of_orders_and_sales_is_what_all_owners_together_see() {
        var nagari = "13.10.04.2006";
        var shops = new ArrayList<ShopGround.Shop>();
        for (int i = 0; i < 5; i++) {
            var shop = shop("Sama " + i, nagari);
            shops.add(shop);
            var product = ground.product(shop, "Keripik Sama", 100).id();
            for (var day : new String[] {"2026-09-08", "2026-09-10", "2026-10-20"}) sold(shop, product, day, 1 + i, 7_000);
            sql.sql("insert into market.customer_order (number, shop, token_hash, name_sealed, phone_sealed, state, placed_at) values (:number, :shop, :hash, '', '', 'PLACED', '2026-10-05')")
                    .param("number", "PB/SAMA/" + i).param("shop", shop.id()).param("hash", ("sama" + i).getBytes()).update();
            seen(shop, "2026-09-09", 10 + 5 * i);
        }
        var office = movement.overview(in(nagari)).now();
        var owners = own.of(shops.stream().map(ShopGround.Shop::business).toList(), LAST.atEndOfMonth()).stream().flatMap(shop -> shop.weeks().stream())
                .map(OwnViews.Week::counts).toList();
        assertThat(owners.stream().mapToLong(OwnViews.Counts::orders).sum()).isEqualTo(office.orders()).isEqualTo(50);
        assertThat(owners.stream().mapToLong(OwnViews.Counts::sales).sum()).isEqualTo(office.sales()).isEqualTo(630_000);
        assertThat(owners.stream().mapToLong(OwnViews.Counts::views).sum()).isEqualTo(office.views()).isEqualTo(100);
    }

    private void obstacle(ShopGround.Shop shop, String noted, String solved) {
        sql.sql("insert into registry.obstacle (business, kind, note, noted_on, noted_by, noted_by_name, solved_on) values (:id, 'MARKETING', '', :noted::date, :id, 'Uji', :solved::date)")
                .param("id", shop.business()).param("noted", noted).param("solved", solved).update();
    }
}
