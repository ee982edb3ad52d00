package id.lapau.training.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last part of the way: how a business stood before and after, as an officer and its owner say, and what the ladder makes of it. */
record OnTheLadder(Browser officer, UUID business, JdbcClient sql, Vault vault) {

    private static final Pattern LINK = Pattern.compile("/kabar/[A-Za-z0-9_-]{22}");

    void before() {
        var page = officer.look("/usaha/" + business);
        page.click("section[aria-labelledby=naik-kelas] a");
        page.click("main .lp-head a");
        page.fill("#tanggal", OfficeTime.today(Clock.systemUTC()).minusDays(31).toString());
        page.click("main form.lp-sheet button");
        assertThat(page.locator(".lp-errors")).containsText("Isi penjualan atau modal");
        officer.check();
        officer.screenshot("growth-form");
        page.fill("#tahun", "1,9 miliar");
        page.fill("#pekerja", "3");
        page.check("input[name=izin][value=NIB]");
        page.click("main form.lp-sheet button");
        assertThat(page.locator("main")).containsText("Mikro menurut PP 7/2021");
        assertThat(page.locator("main")).containsText("lebih dari Rp 2.000.000.000: kurang Rp 100.000.000");
    }

    /** The owner is asked by a link and answers on a phone, without a password. */
    void after(Browser phone) {
        officer.page().click("form[action$='/tanya'] button");
        assertThat(officer.page().locator(".lp-notice")).containsText("Pesan");
        var page = phone.visit(link());
        phone.screenshot("growth-owner");
        page.fill("#bulan", "175 juta");
        page.click("main form button");
        assertThat(page.locator("h1")).hasText("Terima kasih");
        phone.look("/kabar/tidak-ada");
        assertThat(page.locator("h1")).containsText("tidak berlaku");
    }

    private String link() {
        var body = sql.sql("select text_sealed from outbox.message where cause like 'growth-question/%' and subject_id = :id order by created_at desc limit 1")
                .param("id", business.toString()).query((row, _) -> vault.open(row.getBytes(1))).single();
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    void moved() {
        var page = officer.look("/naik-kelas/" + business);
        assertThat(page.locator("main")).containsText("dari Mikro ke Kecil");
        assertThat(page.locator("main")).containsText("Penjualan meningkat");
        assertThat(page.locator("main")).containsText("Serah terima ke provinsi");
        assertThat(officer.look("/naik-kelas?gerak=naik&usaha=keripik").locator("main table")).containsText("dari Mikro ke Kecil");
        assertThat(sql.sql("select source_kind from registry.business_snapshot where business = :id and monthly_sales = 175000000").param("id", business).query(String.class).single())
                .isEqualTo("OWNER");
    }
}
