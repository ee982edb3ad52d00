package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import id.lapau.market.ShopGround;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a telephone of 360 pixels that was never here before loads for the pages that buyers see first, scrolled to their end: less than 100 kB with every picture, style and
 * header of an answer. All products have photos as lively as those of real food, the first of them as many as it may have.
 */
@LapauTest
class FirstPageTest {

    private static final int MOST = 100_000;

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired Search search;

    @Test
    void the_pages_that_buyers_see_first_come_to_less_than_a_hundred_kilobytes() {
        search.forget();
        var ground = new ShopGround(sql, vault);
        var shop = ground.shop("Dapur Ringan");
        ground.livelyPhoto(shop, null, 1);
        var first = ground.product(shop, "Keripik Ringan", 3);
        for (int n = 1; n <= 8; n++) ground.livelyPhoto(shop, first.id(), n);
        for (int n = 2; n <= 30; n++) ground.livelyPhoto(shop, ground.product(shop, "Keripik Ringan " + n, 3).id(), 1);
        for (var path : List.of("/pasar", "/pasar/cari?kata=keripik", "/pasar/kategori/keripik", "/pasar/nagari/" + ShopGround.SITIUNG, "/lapak/" + shop.slug() + "/" + first.slug(), "/lapak/" + shop.slug())) {
            int bytes = bytes(path);
            System.out.println(path + ": " + bytes + " bytes");
            assertThat(bytes).as(path).isBetween(5_000, MOST);
        }
    }

    private int bytes(String path) {
        try (var phone = Browser.withoutScripts(port)) {
            var page = phone.page();
            page.setViewportSize(360, 844);
            var loaded = new CopyOnWriteArrayList<Request>();
            page.onRequestFinished(loaded::add);
            page.navigate(phone.origin() + path);
            for (int down = 0; down < 12; down++) {
                page.mouse().wheel(0, 800);
                page.waitForTimeout(40);
            }
            page.waitForFunction("[...document.images].every(each => each.complete && each.naturalWidth > 0)");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            return loaded.stream().map(Request::sizes).mapToInt(size -> size.responseBodySize + size.responseHeadersSize).sum();
        }
    }
}
