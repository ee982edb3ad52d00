package id.lapau.grants.whatif;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.batch.Office;
import id.lapau.identity.DemoUsers;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class WhatIfBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    @Test void the_head_sees_from_the_edit_form_who_would_change_before_saving() throws IOException {
        TestUsers.ensure(users);
        var office = new Office(sql, vault);
        office.lists();
        var programme = office.programme("uji-coba-layar");
        for (int person = 0; person < 3; person++) office.proposed(programme, person);
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/program/" + programme + "/ubah");
            page.fill("#nilai-maxYearlySales", "20000000");
            page.getByText("Lihat dahulu siapa yang berubah").click();
            assertThat(page.locator("main")).containsText("3 dari 3 usulan berubah");
            browser.check();
            browser.screenshot("what-if");
            assertThat(Files.readString(page.waitForDownload(() -> page.getByText("Unduh daftar CSV").click()).path())).contains(Office.name(0), "tidak memenuhi");
            page.getByText("← Coba yang lain").click();
            assertThat(page.locator("main")).containsText("3 dari 3");
            browser.check();
            browser.screenshot("what-if-form");
            page.getByText("Lihat siapa yang berubah").click();
            assertThat(page.locator(".lp-errors")).containsText("Belum ada yang diubah");
            browser.check();
            page.selectOption("#daftar", "population");
            page.getByText("Lihat siapa yang berubah").click();
            assertThat(page.locator("main")).containsText("tanpa versi terbaru");
            browser.check();
        }
    }
}
