package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.Proposals;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@LapauTest
class FreezeAgainTest {

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 22);

    @Autowired FreezeAgain again;
    @Autowired Proposals proposals;
    @Autowired BeanFactory beans;
    @Autowired Environment environment;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    private Office office;

    @BeforeEach void open() {
        office = new Office(sql, vault);
        office.lists();
    }

    @Test void years_later_with_other_lists_rules_rows_and_quotas_the_same_comes_out() {
        var programme = office.programme("uji-lagi");
        for (int person = 0; person < 6; person++) office.proposed(programme, person);
        office.quota(programme, 4);
        var batch = new TwoOfficers(beans).freeze(programme, AS_OF);
        everythingChanges(programme, batch);
        assertThat(again.again(batch)).hasValueSatisfying(rerun -> {
            assertThat(rerun.differences()).isEmpty();
            assertThat(rerun.same()).isEqualTo(4);
            assertThat(rerun.lines()).isEqualTo(4);
        });
    }

    private void everythingChanges(String programme, UUID batch) {
        office.lists(0, 1, 2, 3);
        office.version(programme, 2, LocalDate.of(2020, 1, 1));
        office.quota(programme, 1);
        for (int person = 6; person < 9; person++) office.proposed(programme, person);
        var refused = sql.sql("select proposal from grants.batch_draft_line where draft = :b and not fits limit 1").param("b", batch).query(UUID.class).single();
        proposals.move(refused, 0, ProposalState.REFUSED);
        var line = sql.sql("select proposal from grants.batch_line where batch = :b limit 1").param("b", batch).query(UUID.class).single();
        var other = proposals.all(java.util.List.of(refused)).getFirst().applicant();
        sql.sql("update grants.proposal set applicant_sealed = :applicant, nagari_code = '13.10.02.2001', version = version + 1 where id = :id")
                .param("applicant", vault.seal(id.lapau.grants.intake.ApplicantJson.write(other))).param("id", line).update();
    }

    @Test void a_line_that_would_be_another_one_is_named() {
        var programme = office.programme("uji-lagi-beda");
        office.proposed(programme, 7);
        var batch = new TwoOfficers(beans).freeze(programme, AS_OF);
        asOwner("alter table grants.batch_line disable trigger stays");
        asOwner("update grants.batch_line set line_sealed = ? where batch = ?", vault.seal("""
                {"nik":"1310990101800001","kk":"","name":"Orang Lain","address":"","line":"","phone":"","nagari":"Koto Padang"}"""), batch);
        asOwner("alter table grants.batch_line enable trigger stays");
        assertThat(again.again(batch)).hasValueSatisfying(rerun -> {
            assertThat(rerun.same()).isZero();
            assertThat(rerun.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.frozen()).contains("Orang Lain", "1310********0001");
                assertThat(difference.again()).contains(Office.name(7));
            });
        });
    }

    /** Whoever owns the database can alter anything. */
    private void asOwner(String statement, Object... values) {
        var database = new DriverManagerDataSource(environment.getRequiredProperty("lapau.db.url"), environment.getRequiredProperty("lapau.db.user"),
                environment.getRequiredProperty("lapau.db.password"));
        new JdbcTemplate(database).update(statement, values);
    }
}
