package id.lapau.grants.screening;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.batch.Office;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.DemoUsers;
import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class ScreenAgainTest {

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 22);

    @LocalServerPort int port;
    @Autowired ScreenAgain again;
    @Autowired RunScreening screening;
    @Autowired Proposals proposals;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    private Office office;

    @BeforeEach void open() {
        office = new Office(sql, vault);
        office.lists(2);
    }

    @Test void an_old_outcome_comes_out_the_same_though_rows_lists_and_rules_have_changed() {
        var programme = office.programme("uji-saring-lagi");
        var first = office.proposed(programme, 0);
        var second = office.proposed(programme, 0);
        var died = office.proposed(programme, 2);
        screen(programme);
        office.lists();
        office.version(programme, 2, AS_OF.minusDays(1));
        var applicant = proposals.find(died).orElseThrow().applicant();
        proposals.correct(first, 0, applicant.withId(first.toString()), null);
        office.proposed(programme, 2);
        for (var row : new UUID[] {first, second, died}) assertThat(again.again(row)).isInstanceOfSatisfying(ScreenAgain.Outcome.Made.class, made -> assertThat(made.same()).isTrue());
        assertThat(((ScreenAgain.Outcome.Made) again.again(second)).again().codes()).containsExactly(ReasonCode.DUPLICATE_IN_BATCH);
        assertThat(((ScreenAgain.Outcome.Made) again.again(died)).again().codes()).containsExactly(ReasonCode.DECEASED);
    }

    @Test void an_outcome_that_was_altered_is_found_out() {
        var programme = office.programme("uji-saring-palsu");
        var died = office.proposed(programme, 2);
        screen(programme);
        sql.sql("update grants.screening_result set outcome_sealed = :clean where proposal = :id").param("clean", vault.seal("{\"findings\":[],\"notices\":[]}")).param("id", died).update();
        assertThat(again.again(died)).isInstanceOfSatisfying(ScreenAgain.Outcome.Made.class, made -> assertThat(made.same()).isFalse());
    }

    @Test void an_auditor_sees_on_the_page_that_it_is_the_same() {
        var programme = office.programme("uji-saring-layar");
        var died = office.proposed(programme, 2);
        screen(programme);
        TestUsers.ensure(users);
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var page = browser.visit("/penyaringan/ulang/" + died);
            assertThat(page.textContent("main")).contains("Hasilnya sama.", "Sudah meninggal");
            browser.screenshot("screen-again");
        }
    }

    private void screen(String programme) {
        screening.everything(programme, AS_OF, Actor.SYSTEM, (_, _, _) -> { }, () -> { });
    }
}
