package id.lapau.grants.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.batch.Office;
import id.lapau.grants.programme.NextVersion;
import id.lapau.grants.programme.Parameter;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ListKind;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.platform.Vault;
import id.lapau.platform.jobs.JobStatus.State;
import id.lapau.platform.jobs.Jobs;
import id.lapau.testing.LapauTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class WhatIfTest {

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 22);
    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala", Role.HEAD, null);
    private static final Officer VERIFIER = new Officer(UUID.randomUUID(), "Verifikator", Role.VERIFIER, null);

    @Autowired TryOut tryOut;
    @Autowired PreviewBook book;
    @Autowired ProgrammeVersions programmes;
    @Autowired Jobs jobs;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    private Office office;

    @BeforeEach void open() {
        office = new Office(sql, vault);
        office.lists();
    }

    @Test void a_lower_limit_of_sales_shows_who_would_fall_out_and_changes_nothing() throws Exception {
        var programme = office.programme("uji-coba-omzet");
        office.proposed(programme, 0);
        office.proposed(programme, 1);
        var before = everythingStored();
        var preview = tried(programme, Map.of(Parameter.MAX_YEARLY_SALES, List.of("Rp 20.000.000")), null);
        assertThat(preview.counts()).isEqualTo(Map.of("eligible>ineligible", 2));
        assertThat(preview.parameters()).isEqualTo(Map.of(Parameter.MAX_YEARLY_SALES, "20000000"));
        assertThat(book.all(preview.id())).extracting(Preview.Line::name).containsExactly(Office.name(0), Office.name(1));
        assertThat(book.all(preview.id()).getFirst().codesAfter()).containsExactly(ReasonCode.NOT_MICRO);
        assertThat(book.places(preview.id())).containsExactly(new Preview.Place("Gunung Selasih", 0, 2, 0));
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test void a_list_as_a_draft_shows_who_would_fall_out_and_is_forgotten() throws Exception {
        var programme = office.programme("uji-coba-daftar");
        office.proposed(programme, 2);
        office.proposed(programme, 3);
        var list = "nik,name,employer\n%s,%s,asn\n".formatted(Office.nik(3), Office.name(3)).getBytes(StandardCharsets.UTF_8);
        var preview = tried(programme, Map.of(), new TryOut.TriedList(ListKind.EMPLOYEES, "asn.csv", list));
        assertThat(book.all(preview.id())).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo(Office.name(3));
            assertThat(line.codesAfter()).containsExactly(ReasonCode.STATE_EMPLOYEE);
        });
        assertThat(book.content(preview.id())).isNull();
    }

    @Test void without_the_newest_version_the_one_before_counts() throws Exception {
        var programme = office.programme("uji-coba-tarik");
        office.proposed(programme, 4);
        office.lists(4);
        var preview = tried(programme, Map.of(), new TryOut.TriedList(ListKind.POPULATION, "", null));
        assertThat(preview.counts()).isEqualTo(Map.of("ineligible>eligible", 1));
    }

    @Test void a_file_that_is_no_such_list_is_refused_in_plain_words() throws Exception {
        var programme = office.programme("uji-coba-rusak");
        office.proposed(programme, 5);
        var preview = tried(programme, Map.of(), new TryOut.TriedList(ListKind.CREDIT, "salah.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(preview.state()).isEqualTo(Preview.State.REFUSED);
        assertThat(preview.refusal()).contains("salah.csv", "kolom");
    }

    @Test void only_the_head_tries_and_what_is_as_it_stands_needs_no_trial() {
        var programme = office.programme("uji-coba-siapa");
        var typed = typed(programme, Map.of());
        assertThat(tryOut.start(new TryOut.Trial(programme, AS_OF, typed, null), VERIFIER)).isInstanceOf(TryOut.Outcome.NotAllowed.class);
        assertThat(tryOut.start(new TryOut.Trial(programme, AS_OF, typed, null), HEAD)).isInstanceOf(TryOut.Outcome.NothingChanged.class);
        assertThat(tryOut.start(new TryOut.Trial(programme, AS_OF, typed(programme, Map.of(Parameter.MIN_AGE, List.of("tujuh belas"))), null), HEAD))
                .isInstanceOf(TryOut.Outcome.Wrong.class);
    }

    private Preview tried(String programme, Map<Parameter, List<String>> changed, TryOut.@Nullable TriedList list) throws InterruptedException {
        var started = (TryOut.Outcome.Started) tryOut.start(new TryOut.Trial(programme, AS_OF, typed(programme, changed), list), HEAD);
        var end = System.nanoTime() + 30_000_000_000L;
        while (jobs.status(started.job()).orElseThrow().state() != State.DONE) {
            assertThat(jobs.status(started.job()).orElseThrow().state()).isNotEqualTo(State.FAILED);
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
        return book.ofProgramme(programme).getFirst();
    }

    private Map<Parameter, List<String>> typed(String code, Map<Parameter, List<String>> changed) {
        var programme = programmes.current(code).orElseThrow();
        var typed = new HashMap<Parameter, List<String>>();
        NextVersion.shown(programme).forEach((key, values) -> typed.put(List.of(Parameter.values()).stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow(), values));
        typed.keySet().removeIf(parameter -> programme.rule(parameter.rule()).isEmpty());
        typed.putAll(changed);
        return typed;
    }

    private List<Long> everythingStored() {
        return List.of("grants.programme_version", "grants.reference_list", "grants.screening_result", "grants.screening_run", "grants.proposal", "grants.batch").stream()
                .map(table -> sql.sql("select count(*) from " + table).query(Long.class).single()).toList();
    }
}
