package id.lapau.procurement.rule;

import static id.lapau.procurement.BuyingGround.AUDITOR;
import static id.lapau.procurement.BuyingGround.KEPALA;
import static id.lapau.procurement.BuyingGround.RINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import id.lapau.identity.DemoUsers;
import id.lapau.kernel.OfficeTime;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class RuleTest {

    @LocalServerPort int port;
    @Autowired SetRule set;
    @Autowired RuleBook book;
    @Autowired DemoUsers users;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private LocalDate day(int days) {
        return OfficeTime.today(clock).plusDays(days);
    }

    private static RuleForm form(Rule rule, LocalDate from, Map<String, String> figures) {
        var fields = new HashMap<>(figures);
        fields.putAll(Map.of("from", from.toString(), "source", "Perpres contoh pasal 1", "reason", "Peraturan baru"));
        return RuleForm.typed(rule, fields);
    }

    private Map<String, String> wrong(Rule rule, LocalDate from, Map<String, String> figures) {
        return ((SetRule.Outcome.Rejected) set.set(rule, form(rule, from, figures), KEPALA)).problems();
    }

    private String letter(LocalDate day, long value) {
        return sql.sql("select code from procurement.limits_on(?) where kind = 'FORM' and (most is null or most >= ?) order by most nulls last limit 1").params(day, value).query(String.class).single();
    }

    @Test void the_head_sets_a_limit_that_counts_from_its_day_and_the_days_before_stay_as_they_were() {
        assertThat(set.set(Rule.KUITANSI, form(Rule.KUITANSI, day(10), Map.of("most", "Rp 75.000.000")), RINA)).isInstanceOf(SetRule.Outcome.NotAllowed.class);
        assertThat(set.set(Rule.KUITANSI, form(Rule.KUITANSI, day(10), Map.of("most", "Rp 75.000.000")), AUDITOR)).isInstanceOf(SetRule.Outcome.NotAllowed.class);
        assertThat(set.set(Rule.KUITANSI, form(Rule.KUITANSI, day(10), Map.of("most", "Rp 75.000.000")), KEPALA)).isInstanceOf(SetRule.Outcome.Done.class);
        assertThat(letter(day(9), 60_000_000)).isEqualTo("SPK");
        assertThat(letter(day(10), 60_000_000)).isEqualTo("KUITANSI");
        assertThat(letter(day(10), 10_000_000)).isEqualTo("RECEIPT");
        var rows = SetRule.history(Rule.KUITANSI, book.all()).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().until()).isEqualTo(day(9));
        assertThat(sql.sql("select reason from audit.entry where action = 'BUYING_RULE_SET' and subject_id = 'KUITANSI'").query(String.class).list()).containsExactly("Peraturan baru");
        assertThat(wrong(Rule.KUITANSI, day(10), Map.of("most", "80.000.000"))).containsKey("from");
    }

    @Test void what_makes_no_sense_is_refused() {
        assertThat(wrong(Rule.TERM, day(0), Map.of("days", "7"))).containsKey("from");
        assertThat(wrong(Rule.TERM, day(5), Map.of("days", "400"))).containsKey("days");
        assertThat(wrong(Rule.SPK, day(5), Map.of("most", "9.000.000"))).containsKey("most");
        assertThat(wrong(Rule.RECEIPT, day(5), Map.of("most", "300.000.000"))).containsKey("most");
        var record = new HashMap<>(Map.of("judged_from", "50", "counted_days", "365", "reduced_above", "30", "late_above", "20", "reduced_to", "50", "excluded_above", "25", "alarm_share", "40", "smallest", "10"));
        assertThat(wrong(Rule.RECORD, day(5), record)).containsKey("excluded_above");
        assertThat(((SetRule.Outcome.Rejected) set.set(Rule.TERM, RuleForm.typed(Rule.TERM, Map.of("days", "7", "from", day(3).toString())), KEPALA)).problems()).containsOnlyKeys("source", "reason");
    }

    @Test void each_rule_is_read_by_who_works_by_it() {
        set.set(Rule.TAX, form(Rule.TAX, day(30), Map.of("rate", "25", "free", "600.000.000")), KEPALA);
        set.set(Rule.TERM, form(Rule.TERM, day(30), Map.of("days", "7")), KEPALA);
        set.set(Rule.RECORD, form(Rule.RECORD, day(30), Map.of("judged_from", "40", "counted_days", "180", "reduced_above", "8", "late_above", "15", "reduced_to", "60", "excluded_above", "20",
                "alarm_share", "30", "smallest", "20")), KEPALA);
        set.set(Rule.EMERGENCY, form(Rule.EMERGENCY, day(30), Map.of()), KEPALA);
        assertThat(sql.sql("select rate || ' ' || free from procurement.turnover_tax where valid_from = ?").param(day(30)).query(String.class).single()).isEqualTo("25 600000000");
        assertThat(sql.sql("select days from procurement.payment_term where valid_from = ?").param(day(30)).query(Integer.class).single()).isEqualTo(7);
        assertThat(sql.sql("select smallest || ' ' || late_above || ' ' || counted_days from procurement.allocation_rule where from_day = ?").param(day(30)).query(String.class).single()).isEqualTo("20 15 180");
        assertThat(sql.sql("select source from procurement.limits_on(?) where kind = 'EMERGENCY'").param(day(30)).query(String.class).list()).containsExactly("Perpres contoh pasal 1");
        assertThat(sql.sql("select source from procurement.limits_on(?) where kind = 'EMERGENCY'").param(LocalDate.of(2020, 10, 22)).query(String.class).single()).contains("13/2018");
    }

    @Test void a_rule_that_has_not_begun_is_taken_back_and_what_it_said_stays_on_record() {
        set.set(Rule.DIRECT, form(Rule.DIRECT, day(20), Map.of("most", "400.000.000")), KEPALA);
        var change = SetRule.history(Rule.DIRECT, book.all()).rows().getFirst().change();
        assertThat(set.withdraw(Rule.DIRECT, change.id(), " ", KEPALA)).isInstanceOf(SetRule.Outcome.Rejected.class);
        assertThat(set.withdraw(Rule.DIRECT, change.id(), "Salah tulis", KEPALA)).isInstanceOf(SetRule.Outcome.Done.class);
        assertThat(set.withdraw(Rule.DIRECT, change.id(), "Salah tulis", KEPALA)).isInstanceOf(SetRule.Outcome.NotNow.class);
        assertThat(SetRule.history(Rule.DIRECT, book.all()).rows()).hasSize(1);
        assertThat(book.withdrawn(Rule.DIRECT)).singleElement().satisfies(gone -> assertThat(gone.figures()).containsEntry("most", 400_000_000L));
    }

    @Test void the_database_lets_nobody_write_over_a_rule_or_begin_one_today() {
        for (var attack : List.of("update procurement.buying_limit set most = 1 where code = 'SPK'", "delete from procurement.buying_limit where code = 'SPK'",
                "update procurement.turnover_tax set rate = 0", "delete from procurement.turnover_tax where valid_from = '2013-07-01'", "update procurement.payment_term set days = 1",
                "update procurement.allocation_rule set excluded_above = 100", "delete from procurement.allocation_rule", "truncate procurement.payment_term",
                "insert into procurement.payment_term values ((now() at time zone 'Asia/Jakarta')::date, 1, 'x')", "update procurement.rule_change set reason = 'x'", "delete from procurement.rule_change"))
            assertThatThrownBy(() -> sql.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class).hasMessageNotContaining("syntax");
    }

    @Test void every_office_reads_the_rules_and_the_head_sets_one_on_the_page() {
        TestUsers.ensure(users);
        try (var buyer = Browser.on(port).loginAs("pembeli")) {
            var page = buyer.visit("/katalog/batas");
            assertThat(page.locator("main").innerText()).contains("Kuitansi", "Rp 50.000.000", "20 %", "365 hari", "10 buah", "0,5 %", "PP 55/2022", "Belum diperiksa");
            buyer.screenshot("rules");
            page = buyer.visit("/katalog/batas/tax");
            assertThat(page.locator("form[action='/katalog/batas/tax']").count()).isZero();
            page = buyer.visit("/katalog/batas?pada=2020-06-01");
            assertThat(page.locator("main").innerText()).contains("PP 23/2018", "LKPP 13/2018").doesNotContain("PP 55/2022: 0,5 %; Rp 500 juta pertama setahun bagi orang pribadi tidak dikenai\n");
        }
        try (var head = Browser.on(port).loginAs("kepala")) {
            var page = head.visit("/katalog/batas/record");
            page.locator("main summary").last().click();
            fill(page, "smallest", "0", day(0).toString());
            assertThat(page.locator(".lp-errors").innerText()).contains("paling sedikit 1", "sesudah hari ini");
            head.check();
            head.screenshot("rule-wrong");
            fill(page, "smallest", "25", day(40).toString());
            assertThat(page.locator("main").innerText()).contains("Aturan baru tersimpan", "25 buah", "akan berlaku", "Kiriman lebih besar");
            head.check();
            head.screenshot("rule-set");
            page.locator("main summary").first().click();
            page.locator("input[name=alasan]").first().fill("Keliru");
            page.locator("form[action$='/tarik'] button").first().click();
            assertThat(page.locator("main").innerText()).contains("Ditarik sebelum berlaku", "Keliru");
            head.screenshot("rule-withdrawn");
            assertThat(page.request().get(head.origin() + "/katalog/batas/batas.csv").text()).contains("Kuitansi", "PP 23/2018");
            assertThat(page.request().get(head.origin() + "/katalog/batas/gaji").status()).isEqualTo(404);
        }
    }

    private static void fill(Page page, String field, String value, String from) {
        page.fill("input[name=" + field + "]", value);
        page.fill("input[name=from]", from);
        page.fill("input[name=source]", "Ketetapan dinas 1");
        page.fill("input[name=reason]", "Kiriman lebih besar");
        page.locator("form:has(input[name=from]) button").click();
    }
}
