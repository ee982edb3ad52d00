package id.lapau.procurement.overview;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.procurement.offer.MakerLinks;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class OverviewBrowserTest {

    private static final String YEAR = "?dari=2021-01-01&sampai=2021-12-31";

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired JdbcClient sql;
    @Autowired MakerLinks links;
    @Autowired TransactionTemplate transaction;

    private OpenMarket market;
    private OpenMarket.Pack pack;

    @BeforeEach void bought() {
        TestUsers.ensure(users);
        market = new OpenMarket(sql, "Masker untuk puskesmas");
        pack = market.story();
    }

    private UUID maker() {
        return sql.sql("select business from procurement.purchase_order where package = ? and state = 'PAID'").param(pack.id()).query(UUID.class).single();
    }

    @Test void a_stranger_finds_a_package_and_takes_its_data_home() {
        try (var browser = Browser.on(port)) {
            var page = browser.visit("/belanja-terbuka?cari=" + pack.number());
            assertThat(page.locator("main table").innerText()).contains("Masker untuk puskesmas", "Sedang dibuat", "Rp 16.500.000");
            browser.screenshot("open-list");
            page.click("main table a");
            assertThat(page.locator("main").innerText()).contains("Jahit Melati", "Usaha di Nagari", "Rp 4.975.000", "ocds-unregistered-PKT-2021").doesNotContain(OpenMarket.OWNER, OpenMarket.PHONE);
            browser.check();
            browser.screenshot("open-show");
            browser.visit("/belanja-terbuka/tentang");
            browser.screenshot("open-about");
            browser.visit("/belanja-terbuka?cari=tidakada");
            assertThat(page.locator(".lp-empty").innerText()).contains("Tidak ada paket");
        }
    }

    @Test void the_head_sees_shares_prices_and_what_to_look_at_again() {
        var second = market.open(8_000, 3);
        for (int i = 0; i < 3; i++) market.offer(second, market.maker("Jahit " + i, "Orang " + i), 4_000 + i, 2_000, 4);
        market.close(second, 9);
        market.order(second, market.round(second, 1, 10), market.maker("Konveksi Besar", "Orang Kaya"), 2_000, 5_500, 10);
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/belanja" + YEAR);
            assertThat(page.locator("main").innerText()).contains("dibuat UMKM sendiri", "Angka Gini bulan terakhir", "Harga jauh", "Mungkin dipecah", "Konveksi Besar mendapat 100 %", "Gunung Selasih");
            browser.screenshot("head");
            browser.visit("/belanja/pembuat" + YEAR + "&urut=sedikit");
            assertThat(page.locator("main table").innerText()).contains("Jahit Melati", "Rp 5.000.000");
            browser.screenshot("makers");
            browser.visit("/belanja/harga" + YEAR);
            assertThat(page.locator("main table").innerText()).contains("jauh", "+37 %");
            browser.screenshot("prices");
            browser.visit("/belanja/pembuat/" + maker());
            assertThat(page.locator("main").innerText()).contains("Tidak ada yang perlu dikerjakan", "Rp 4.975.000", "Rp 25.000");
            browser.screenshot("maker");
            browser.visit("/belanja/kantor/semua");
            browser.visit("/belanja/kantor/" + market.office + "?hanya=terlambat");
            assertThat(page.locator("main").innerText()).contains("Masker kain tipe A", "kurang");
            browser.visit("/belanja");
            browser.visit("/usaha/" + maker());
            assertThat(page.locator("section[aria-labelledby=belanja] a").getAttribute("href")).contains("/belanja/pembuat/");
            assertThat(page.request().get(browser.origin() + "/belanja/pembuat.csv" + YEAR).text()).contains("Jahit Melati");
            assertThat(page.request().get(browser.origin() + "/belanja/harga.csv" + YEAR).text()).contains(second.number());
            assertThat(page.request().get(browser.origin() + "/belanja/nagari.csv" + YEAR).text()).contains("Gunung Selasih");
            browser.visit("/");
            assertThat(page.locator("main").innerText()).contains("Belanja UMKM");
        }
    }

    @Test void a_buying_office_sees_what_came_of_its_own_needs_and_nothing_else() {
        sql.sql("insert into procurement.office_member (account, office) select id, ? from identity.app_user where username = 'pembeli' on conflict (account) do update set office = excluded.office").param(market.office).update();
        try (var browser = Browser.on(port).loginAs("pembeli")) {
            var page = browser.visit("/belanja/kantor");
            assertThat(page.locator("main").innerText()).contains("Masker kain tipe A", "2.100", "kurang 900");
            browser.screenshot("office");
            browser.visit("/belanja/kantor?cari=tidak-ada&hanya=terlambat");
            assertThat(page.locator(".lp-empty").innerText()).contains("Tidak ada kebutuhan");
            browser.visit("/belanja/kantor/pesanan?hanya=terlambat");
            assertThat(page.locator("main table tbody tr").count()).as("the order that was paid is not late").isOne();
            assertThat(page.locator("main table").innerText()).contains("kurang 400", "Rp 5.200");
            browser.visit("/belanja/kantor/pesanan?cari=Melati");
            assertThat(page.locator("main table").innerText()).contains("Jahit Melati", "Dibayar", "1.000");
            browser.screenshot("office-orders");
            browser.visit("/belanja/kantor/kiriman");
            assertThat(page.locator("main table tbody tr").count()).isEqualTo(3);
            assertThat(page.locator("main table").innerText()).contains("300", "Kata", "22 Maret 2021");
            browser.screenshot("office-parcels");
            assertThat(page.request().get(browser.origin() + "/belanja/kantor/pesanan.csv?hanya=ditunggu").text().lines().count()).isEqualTo(2);
            assertThat(page.request().get(browser.origin() + "/belanja/kantor/kiriman.csv").text().lines().count()).isEqualTo(4);
            assertThat(page.request().get(browser.origin() + "/belanja/kantor/daftar.csv").text()).contains("Masker kain tipe A");
            assertThat(page.request().get(browser.origin() + "/belanja").status()).isEqualTo(403);
            var other = new OpenMarket(sql).office;
            for (var path : java.util.List.of("", "/pesanan", "/kiriman", "/daftar.csv", "/pesanan.csv", "/kiriman.csv"))
                assertThat(page.request().get(browser.origin() + "/belanja/kantor/" + other + path).status()).as(path).isEqualTo(403);
        }
    }

    @Test void an_owner_sees_earnings_and_the_next_thing_to_do_on_the_own_phone() {
        var own = sql.sql("select business from procurement.purchase_order where package = ? and allocation in (select id from procurement.allocation where round = 2)").param(pack.id()).query(UUID.class).single();
        var token = transaction.execute(_ -> links.token(own));
        try (var browser = Browser.on(port)) {
            var page = browser.visit("/usaha-saya/" + token);
            assertThat(page.locator("main").innerText()).contains("lewat tenggat", "Rp 2.080.000", "Sanggup");
            browser.screenshot("own");
            browser.visit("/usaha-saya/tidak-ada");
            assertThat(page.locator("h1").innerText()).isEqualTo("Tautan ini tidak berlaku");
        }
    }
}
