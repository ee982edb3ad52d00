package id.lapau.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class SignInBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers demoUsers;
    @Autowired JdbcClient db;

    private Browser browser;

    @BeforeEach void open() {
        db.sql("delete from identity.sign_in_failure").update();
        db.sql("delete from identity.spring_session").update();
        TestUsers.ensure(demoUsers);
        browser = Browser.on(port);
    }

    @AfterEach void close() {
        browser.close();
        db.sql("delete from identity.sign_in_failure").update();
    }

    @Test void a_visitor_of_the_door_leaves_no_session_behind() {
        browser.visit("/masuk");
        browser.screenshot("sign-in");
        assertThat(sessions()).isZero();
    }

    @Test void an_officer_who_signs_in_comes_to_the_page_they_wanted() {
        browser.page().navigate(browser.origin() + "/pengguna?cari=rina");
        signIn("Admin ", TestUsers.PASSWORD);
        assertThat(browser.page().url()).endsWith("/pengguna?cari=rina");
        assertThat(actions()).contains("SIGNED_IN");
    }

    @Test void the_fifth_wrong_password_makes_everybody_wait_even_who_knows_the_right_one() {
        browser.page().navigate(browser.origin() + "/masuk");
        for (int i = 0; i < 4; i++) signIn("auditor", "salah sekali");
        assertThat(browser.page().textContent("main")).contains("tidak cocok");
        signIn("auditor", "salah sekali");
        assertThat(browser.page().textContent("main")).contains("Terlalu sering salah").containsPattern("Tunggu (1 menit|\\d+ detik)");
        signIn("auditor", TestUsers.PASSWORD);
        assertThat(browser.page().textContent("main")).contains("Terlalu sering salah");
        browser.check();
        browser.screenshot("sign-in-wait");
        assertThat(actions()).contains("SIGN_IN_REFUSED", "SIGN_IN_LOCKED");
    }

    @Test void leaving_ends_the_session_and_works_without_scripts() {
        try (var plain = Browser.withoutScripts(port)) {
            plain.loginAs("auditor");
            plain.page().click(".lp-user summary");
            plain.page().click(".lp-user form[action='/keluar'] button");
            assertThat(plain.page().textContent("main")).contains("Anda sudah keluar");
            plain.page().navigate(plain.origin() + "/");
            assertThat(plain.page().url()).endsWith("/masuk");
        }
        assertThat(sessions()).isZero();
        assertThat(actions()).contains("SIGNED_OUT");
    }

    @Test void the_language_changes_with_one_press_and_stays_on_the_page() {
        browser.loginAs("auditor");
        browser.page().navigate(browser.origin() + "/profil?dari=tes");
        browser.page().click(".lp-user summary");
        browser.page().click(".lp-user .lp-language button");
        assertThat(browser.page().url()).endsWith("/profil?dari=tes");
        assertThat(browser.page().textContent("h1")).isEqualTo("My profile");
        assertThat(browser.page().getAttribute("html", "lang")).isEqualTo("en");
    }

    @Test void a_form_without_its_token_is_told_to_be_too_old() {
        browser.page().navigate(browser.origin() + "/masuk");
        browser.context().clearCookies();
        signIn("auditor", TestUsers.PASSWORD);
        assertThat(browser.page().textContent("h1")).isEqualTo("Formulir sudah terlalu lama terbuka");
        browser.check();
    }

    @Test void a_page_that_does_not_exist_says_so_kindly() {
        browser.loginAs("verifikator");
        browser.visit("/tidak-ada");
        assertThat(browser.page().textContent("h1")).isEqualTo("Halaman tidak ditemukan");
        browser.screenshot("error-404");
        browser.visit("/pengguna");
        assertThat(browser.page().textContent("h1")).isEqualTo("Anda tidak boleh membuka halaman ini");
    }

    @Test void the_menu_of_a_phone_opens_without_scripts() {
        try (var plain = Browser.withoutScripts(port)) {
            plain.loginAs("nagari");
            plain.page().setViewportSize(390, 844);
            plain.page().click(".lp-menu summary");
            assertThat(plain.page().isVisible(".lp-menu a[href='/berkas']")).isTrue();
            assertThat(plain.page().locator(".lp-menu a[href='/rujukan'], .lp-menu a[href='/pengguna']").count()).isZero();
        }
    }

    private void signIn(String username, String password) {
        browser.page().fill("#username", username);
        browser.page().fill("#password", password);
        browser.page().click("main button");
    }

    private int sessions() {
        return db.sql("select count(*) from identity.spring_session").query(Integer.class).single();
    }

    private java.util.List<String> actions() {
        return db.sql("select action from audit.entry").query(String.class).list();
    }
}
