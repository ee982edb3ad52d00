package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.Proposals;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class DecidedDoubtsTest {

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 22);

    @Autowired CheckNow check;
    @Autowired org.springframework.beans.factory.BeanFactory beans;
    @Autowired Proposals proposals;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    @Test void who_was_accepted_in_spite_of_a_doubt_enters_unless_the_acceptance_was_undone() {
        var office = new Office(sql, vault);
        office.lists();
        var programme = office.programme("uji-ragu");
        var accepted = doubtful(office, programme, "1310991502800098", "Afrizal Tanjung");
        var undone = doubtful(office, programme, "1310991602800099", "Nurhayati Sikumbang");
        decided(undone, "UNDONE", "2020-10-22T10:00:00Z");
        assertThat(check.check(programme, AS_OF).orElseThrow().selection().in()).extracting(j -> j.proposal().id()).containsExactly(accepted);
        new TwoOfficers(beans).freeze(programme, AS_OF);
        assertThat(proposals.find(accepted).orElseThrow().state()).isEqualTo(ProposalState.FROZEN);
        assertThat(proposals.find(undone).orElseThrow().state()).isEqualTo(ProposalState.ACCEPTED);
    }

    private UUID doubtful(Office office, String programme, String nik, String name) {
        var id = office.proposed(programme, nik, name);
        assertThat(check.check(programme, AS_OF).orElseThrow().selection().out()).extracting(j -> j.proposal().id()).contains(id);
        proposals.move(id, 0, ProposalState.ACCEPTED);
        decided(id, "ACCEPTED", "2020-10-22T09:00:00Z");
        return id;
    }

    private void decided(UUID proposal, String action, String at) {
        sql.sql("""
                insert into grants.decision (proposal, action, reason, codes, decided_by, decided_by_name, at)
                values (:proposal, :action, 'uji', array['NIK_NOT_IN_REGISTER'], gen_random_uuid(), 'Uji', cast(:at as timestamptz))""")
                .param("proposal", proposal).param("action", action).param("at", at).update();
    }
}
