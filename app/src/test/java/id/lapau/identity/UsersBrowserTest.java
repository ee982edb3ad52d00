package id.lapau.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class UsersBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers demoUsers;
    @Autowired JdbcClient db;

    private Browser admin;

    @BeforeEach void open() {
        db.sql("delete from identity.app_user where username in ('rahmi', 'buyung')").update();
        TestUsers.ensure(demoUsers);
        admin = Browser.on(port).loginAs("admin");
    }

    @AfterEach void close() {
        admin.close();
    }

    @Test void a_new_user_gets_a_password_once_and_must_make_an_own_one_first() {
        var password = create("rahmi", "Rahmi Yuliani", "NAGARI_OFFICER");
        try (var rahmi = Browser.on(port).loginAs("rahmi", password)) {
            assertThat(rahmi.page().url()).endsWith("/profil");
            rahmi.page().navigate(rahmi.origin() + "/berkas");
            assertThat(rahmi.page().url()).endsWith("/profil");
            rahmi.check();
            rahmi.screenshot("profile-must-change");
            fillPasswords(rahmi, password, "padang lua sanjo", "padang lua sanjo");
            assertThat(rahmi.page().textContent("main")).contains("Kata sandi sudah diganti");
            rahmi.page().navigate(rahmi.origin() + "/");
            assertThat(rahmi.page().textContent("h1")).contains("Rahmi Yuliani");
        }
    }

    @Test void a_deactivated_user_is_out_with_the_next_click() {
        demoUsers.createIfAbsent("buyung", "Buyung Kaciak", Role.VERIFIER, null, TestUsers.PASSWORD);
        try (var buyung = Browser.on(port).loginAs("buyung")) {
            assertThat(buyung.page().textContent("h1")).contains("Buyung");
            admin.visit("/pengguna/" + idOf("buyung"));
            admin.screenshot("user");
            admin.page().click("a[href$='/nonaktif']");
            admin.check();
            admin.screenshot("user-deactivate");
            assertThat(sessionsOf("buyung")).isEqualTo(1);
            admin.page().click("form[action$='/nonaktif'] button");
            assertThat(admin.page().textContent("main")).contains("sudah dinonaktifkan");
            assertThat(sessionsOf("buyung")).isZero();
            buyung.page().navigate(buyung.origin() + "/");
            assertThat(buyung.page().url()).endsWith("/masuk");
            buyung.loginAs("buyung");
            assertThat(buyung.page().textContent("main")).contains("tidak cocok");
        }
    }

    @Test void the_last_admin_can_be_neither_shut_out_nor_made_something_else() {
        admin.page().navigate(admin.origin() + "/pengguna/" + idOf("admin"));
        admin.page().click("a[href$='/nonaktif']");
        admin.page().click("form[action$='/nonaktif'] button");
        assertThat(admin.page().textContent("main")).contains("Ini admin terakhir");
        admin.page().check("input[value=HEAD]");
        admin.page().click("form:has(#displayName) button");
        assertThat(admin.page().textContent("main")).contains("Ini admin terakhir");
    }

    @Test void a_form_with_faults_says_at_each_field_what_to_do() {
        admin.visit("/pengguna/baru");
        admin.page().fill("#displayName", "Rahmi");
        admin.page().fill("#username", "kepala");
        admin.page().check("input[value=NAGARI_OFFICER]");
        admin.page().click("main form button");
        assertThat(admin.page().textContent(".lp-errors")).contains("Pilih nagari");
        admin.check();
        admin.screenshot("user-errors");
        admin.page().check("input[value=VERIFIER]");
        admin.page().click("main form button");
        assertThat(admin.page().textContent(".lp-errors")).contains("sudah dipakai");
    }

    @Test void the_list_is_searched_and_filtered() {
        admin.visit("/pengguna");
        admin.screenshot("users");
        admin.page().navigate(admin.origin() + "/pengguna?cari=hendra&peran=AUDITOR");
        assertThat(admin.page().locator("main tbody tr").count()).isEqualTo(1);
        admin.visit("/pengguna?cari=100%25");
        assertThat(admin.page().textContent("main")).contains("Tidak ada pengguna yang cocok");
    }

    @Test void the_list_is_sorted_limited_to_inactive_users_and_taken_along_as_csv() {
        demoUsers.createIfAbsent("buyung", "=Buyung", Role.VERIFIER, null, TestUsers.PASSWORD);
        db.sql("update identity.app_user set active = false where username = 'buyung'").update();
        var page = admin.visit("/pengguna?keadaan=nonaktif");
        assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
        page.navigate(admin.origin() + "/pengguna?urut=pengguna");
        assertThat(page.locator("main tbody td:nth-child(2)").allInnerTexts()).isSorted();
        var csv = page.request().get(admin.origin() + "/pengguna/daftar.csv?keadaan=nonaktif");
        assertThat(csv.text()).contains("'=Buyung,buyung,Verifikator,Seluruh kabupaten").doesNotContain("kepala", "argon2");
        assertThat(db.sql("select count(*) from audit.entry where action = 'USERS_EXPORTED'").query(Integer.class).single()).as("who took it").isPositive();
    }

    private int sessionsOf(String username) {
        return db.sql("select count(*) from identity.spring_session where principal_name = :name").param("name", username).query(Integer.class).single();
    }

    private String create(String username, String name, String role) {
        admin.page().navigate(admin.origin() + "/pengguna/baru");
        admin.page().fill("#displayName", name);
        admin.page().fill("#username", username);
        admin.page().check("input[value=" + role + "]");
        admin.page().selectOption("#nagari", TestUsers.NAGARI.code());
        admin.page().click("main form button");
        admin.check();
        admin.screenshot("one-time-password");
        return admin.page().textContent(".lp-secret");
    }

    private static void fillPasswords(Browser browser, String current, String wanted, String repeated) {
        browser.page().fill("#current", current);
        browser.page().fill("#wanted", wanted);
        browser.page().fill("#repeated", repeated);
        browser.page().click("form[action='/profil/sandi'] button");
    }

    private UUID idOf(String username) {
        return db.sql("select id from identity.app_user where username = :name").param("name", username).query(UUID.class).single();
    }
}
