package id.lapau.market.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.ShopGround;
import id.lapau.market.shop.ShopSeen;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@LapauTest
class TallyTest {

    private static final String PHONE = "Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36";

    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired ApplicationEventPublisher events;
    @Autowired CountVisits visits;

    private ShopGround ground;
    private ShopGround.Shop shop;

    @BeforeEach void open() {
        ground = new ShopGround(sql, vault);
        shop = ground.shop("Dapur Hitung");
    }

    @AfterEach void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static MockHttpServletRequest from(String address, String agent) {
        var request = new MockHttpServletRequest("GET", "/lapak/x");
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", agent);
        return request;
    }

    private void looks(MockHttpServletRequest request, UUID product) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        events.publishEvent(new ShopSeen(shop.id(), product, ShopSeen.Kind.VIEW));
        RequestContextHolder.resetRequestAttributes();
    }

    private int counted() {
        visits.write();
        return sql.sql("select coalesce(sum(count), 0) from market.tally where shop = :shop").param("shop", shop.id()).query(Integer.class).single();
    }

    @Test
    void two_people_are_two_and_one_who_looks_twice_is_one() {
        looks(from("10.1.1.1", PHONE), null);
        looks(from("10.1.1.1", PHONE), null);
        looks(from("10.1.1.2", PHONE), null);
        assertThat(counted()).isEqualTo(2);
        looks(from("10.1.1.3", PHONE), null);
        assertThat(counted()).as("added to what was written").isEqualTo(3);
        assertThat(sql.sql("select count(*) from market.tally where shop = :shop").param("shop", shop.id()).query(Integer.class).single()).isOne();
    }

    @Test
    void programs_owners_officers_and_pages_fetched_ahead_are_not_counted() {
        looks(from("10.1.2.1", "Googlebot/2.1"), null);
        var owner = from("10.1.2.2", PHONE);
        owner.setCookies(new Cookie("LAPAU_PEMILIK", "1"));
        looks(owner, null);
        var officer = from("10.1.2.3", PHONE);
        officer.setCookies(new Cookie("LAPAU", "x"));
        looks(officer, null);
        var ahead = from("10.1.2.4", PHONE);
        ahead.addHeader("Sec-Purpose", "prefetch;prerender");
        looks(ahead, null);
        assertThat(counted()).isZero();
    }

    @Test
    void what_is_counted_stands_with_its_product_and_what_is_gone_is_left_out() {
        var product = ground.product(shop, "Keripik Hitung", 3).id();
        looks(from("10.1.3.1", PHONE), product);
        looks(from("10.1.3.2", PHONE), UUID.randomUUID());
        assertThat(counted()).isOne();
        assertThat(sql.sql("select product from market.tally where shop = :shop").param("shop", shop.id()).query(UUID.class).list()).containsExactly(product);
    }

    @Test
    void no_address_no_browser_and_no_hash_is_stored_anywhere() {
        looks(from("10.1.4.1", PHONE), null);
        counted();
        assertThat(sql.sql("select column_name from information_schema.columns where table_schema = 'market' and table_name = 'tally'").query(String.class).list())
                .containsExactlyInAnyOrder("day", "shop", "product", "kind", "count");
    }
}
