package id.lapau.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.programme.ChangeProgramme.Command;
import id.lapau.grants.programme.ChangeProgramme.Outcome;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Rupiah;
import id.lapau.testing.LapauTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class ProgrammeVersionsTest {

    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Sutan Kepala", Role.HEAD, null);

    private static final LocalDate FROM = LocalDate.of(2020, 8, 10);

    @Autowired private ProgrammeVersions versions;
    @Autowired private ChangeProgramme changes;
    @Autowired private JdbcClient jdbc;

    @Test
    void the_bundled_programmes_are_there_as_they_were_written_and_only_once() {
        versions.run(new org.springframework.boot.DefaultApplicationArguments());
        assertThat(versions.version("bpum-2020", 1)).contains(Programmes.bundled("bpum-2020").orElseThrow());
        assertThat(versions.all()).extracting(Programme::code).containsExactly("bpum-2020", "bpum-2021");
        assertThatThrownBy(() -> jdbc.sql("update grants.programme_version set amount = 1").update()).hasStackTraceContaining("never changed");
    }

    @Test
    void a_change_is_a_new_version_and_of_two_heads_at_once_the_second_is_told() {
        int seen = versions.current("bpum-2021").orElseThrow().version();
        var outcome = changes.change(new Command("bpum-2021", seen, Map.of(Parameter.MAX_YEARLY_SALES, List.of("Rp 1,5 miliar")), FROM, "surat edaran", HEAD));
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        var current = versions.current("bpum-2021").orElseThrow();
        assertThat(current.version()).isEqualTo(seen + 1);
        assertThat(current.required(ReasonCode.NOT_MICRO).rupiah(Parameter.MAX_YEARLY_SALES)).isEqualTo(Rupiah.million(1_500));
        assertThat(ParameterChange.between(versions.version("bpum-2021", seen).orElseThrow(), current))
                .containsExactly(new ParameterChange(Parameter.MAX_YEARLY_SALES, "2000000000", "1500000000"));
        assertThat(changes.change(new Command("bpum-2021", seen, Map.of(Parameter.MIN_AGE, List.of("18")), FROM, "lain", HEAD))).isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void a_value_that_cannot_be_a_missing_reason_and_an_officer_without_permission_change_nothing() {
        int seen = versions.current("bpum-2020").orElseThrow().version();
        assertThat(changes.change(new Command("bpum-2020", seen, Map.of(Parameter.MIN_AGE, List.of("tua"), Parameter.EMPLOYERS, List.of("swasta")), FROM, "", HEAD)))
                .isEqualTo(new Outcome.Invalid(Set.of(Parameter.MIN_AGE, Parameter.EMPLOYERS), false, true));
        assertThat(changes.change(new Command("bpum-2020", seen, Map.of(), null, "x", HEAD))).isEqualTo(new Outcome.Invalid(Set.of(), true, false));
        var verifier = new Officer(UUID.randomUUID(), "Rina", Role.VERIFIER, null);
        assertThat(changes.change(new Command("bpum-2020", seen, Map.of(), FROM, "x", verifier))).isInstanceOf(Outcome.NotAllowed.class);
        assertThat(changes.change(new Command("bpum-2020", seen, Map.of(Parameter.EMPLOYERS, List.of("bumd", "bumn", "polri", "tni", "asn")), FROM, "x", HEAD)))
                .isInstanceOf(Outcome.NothingChanged.class);
        assertThat(versions.current("bpum-2020").orElseThrow().version()).isEqualTo(seen);
    }
}
