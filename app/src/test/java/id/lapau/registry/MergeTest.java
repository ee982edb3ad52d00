package id.lapau.registry;

import static id.lapau.registry.Sightings.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.RegionCode;
import id.lapau.registry.MergePersons.Command;
import id.lapau.testing.LapauTest;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class MergeTest {

    private static final Officer RINA = officer(Role.VERIFIER, null);
    private static final Officer AUDITOR = officer(Role.AUDITOR, null);

    @Autowired Registry registry;
    @Autowired Persons persons;
    @Autowired PersonList list;
    @Autowired Merges merges;
    @Autowired MergePersons merging;
    @Autowired CorrectPerson correct;
    @Autowired RevealPerson reveal;
    @Autowired JdbcClient sql;

    private int row;

    private static Officer officer(Role role, @Nullable String nagari) {
        return new Officer(UUID.randomUUID(), "Rina", role, nagari == null ? null : new RegionCode(nagari));
    }

    private UUID seen(Sightings sighting) {
        return registry.recogniseAll(List.of(sighting.row(++row).seen()), Actor.SYSTEM).getFirst().person().value();
    }

    private StoredPerson person(UUID id) {
        return persons.find(id).orElseThrow();
    }

    private MergeOutcome merge(UUID kept, UUID gone, Set<String> fromGone) {
        return merging.merge(new Command(kept, person(kept).version(), gone, person(gone).version(), fromGone, "KTP sama"), RINA);
    }

    /** All that is known of two persons but for the counters of changes. */
    private List<String> state(UUID... ids) {
        return java.util.Arrays.stream(ids).map(this::person).map(p -> Facts.written(p.facts()) + " " + p.disputed() + " " + p.mergedInto()
                + sql.sql("select id from registry.business where owner = :id order by id").param("id", p.id()).query(UUID.class).list()).toList();
    }

    @Test void merging_keeps_the_chosen_facts_and_all_businesses_and_undoing_restores_everything() {
        var random = new Random(7);
        for (int round = 0; round < 12; round++) {
            var one = seen(Sightings.of("Upik Kecil" + round, round % 3 == 0 ? null : nik(100 + round)).phone("0812345" + (67000 + round)).line("Warung"));
            var other = seen(Sightings.of(round % 4 == 1 ? "Budi Santoso" + round : "Upik Ketek" + round, round % 2 == 0 ? nik(200 + round) : nik(100 + round)).address("Jorong " + round).line("Jahit"));
            var before = state(one, other);
            var fields = new HashSet<>(MergePages.FIELDS);
            fields.removeIf(_ -> random.nextBoolean());

            if (one.equals(other)) continue;
            var merged = (MergeOutcome.Merged) merge(one, other, fields);
            assertThat(registry.find(new PersonId(other))).isEqualTo(registry.find(new PersonId(one)));
            assertThat(sql.sql("select count(*) from registry.business where owner = :id").param("id", one).query(Long.class).single()).isEqualTo(2);

            assertThat(merging.undo(merged.merge(), RINA)).isInstanceOf(MergeOutcome.Undone.class);
            assertThat(state(one, other)).isEqualTo(before);
            assertThat(merging.undo(merged.merge(), RINA)).isInstanceOf(MergeOutcome.Overtaken.class);
        }
    }

    @Test void a_merged_person_is_recognised_as_the_one_that_is_left_by_both_numbers() {
        var one = seen(Sightings.of("Ratna Dewi", nik(301)));
        var other = seen(Sightings.of("Ratna Dewi", nik(302)).address("Jorong Lain"));
        merge(one, other, Set.of());

        assertThat(seen(Sightings.of("Ratna Dewi", nik(302)))).isEqualTo(one);
        assertThat(seen(Sightings.of("Ratna Dewi", nik(301)))).isEqualTo(one);
    }

    @Test void what_was_corrected_after_a_merge_survives_its_undoing() {
        var one = seen(Sightings.of("Murniati", nik(311)));
        var other = seen(Sightings.of("Murniati", nik(312)).phone("081311112222"));
        var merged = (MergeOutcome.Merged) merge(one, other, Set.of("phone"));
        correct.edit(one, new PersonForm("Murniati Sari", "", "", "", "", "Jorong Pasar", Sightings.SITIUNG, "KTP", person(one).version()), RINA);
        merging.undo(merged.merge(), RINA);

        assertThat(person(one).facts().name()).isEqualTo("Murniati Sari");
        assertThat(person(one).facts().phone()).isNull();
        assertThat(person(other).facts().phone()).isNotNull();
    }

    @Test void the_later_merge_is_undone_first() {
        var a = seen(Sightings.of("Asma", nik(321)));
        var b = seen(Sightings.of("Asma", nik(322)));
        var c = seen(Sightings.of("Asma", nik(323)));
        var first = (MergeOutcome.Merged) merge(b, c, Set.of());
        merge(a, b, Set.of());

        assertThat(merging.undo(first.merge(), RINA)).isInstanceOf(MergeOutcome.LaterMergeFirst.class);
        assertThat(persons.standing(c).orElseThrow().id()).isEqualTo(a);
    }

    @Test void of_two_officers_who_edit_at_once_one_wins_and_the_other_is_told() throws Exception {
        var id = seen(Sightings.of("Nurlela", nik(331)));
        var version = person(id).version();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = IntStream.range(0, 2).mapToObj(i -> threads.submit((Callable<Correction>) () -> {
                start.await();
                return correct.edit(id, new PersonForm("Nurlela " + i, "", "", "", "", "", "", "KTP", version), RINA);
            })).toList();
            start.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).hasOnlyElementsOfTypes(Correction.Corrected.class, Correction.Overtaken.class)
                    .extracting(Object::getClass).doesNotHaveDuplicates();
        }
    }

    @Test void a_name_is_found_however_it_is_spelled() {
        seen(Sightings.of("Muhammad Syukri", nik(341)));

        for (var written : List.of("Moh. Sjukri", "syukri", "Syukri Muhammad", "muhamad sukri"))
            assertThat(list.search(search(written), RINA, 0, 25).lines()).as(written).extracting(PersonLine::name).contains("Muhammad Syukri");
        assertThat(list.search(search("Zainal Abidin Putra"), RINA, 0, 25).lines()).extracting(PersonLine::name).doesNotContain("Muhammad Syukri");
    }

    private static PersonSearch search(String name) {
        return new PersonSearch(name, "", "", "", "", false);
    }

    @Test void a_nagari_officer_finds_only_the_own_nagari_and_changes_nothing() {
        var here = seen(Sightings.of("Darwilis", nik(351)).nagari(Sightings.SITIUNG));
        var there = seen(Sightings.of("Darwilis", nik(352)).nagari(Sightings.SIGUNTUR));
        var desi = officer(Role.NAGARI_OFFICER, Sightings.SITIUNG);

        assertThat(list.search(search("Darwilis"), desi, 0, 25).lines()).extracting(PersonLine::id).containsExactly(here.toString());
        assertThat(person(there).visibleTo(desi)).isFalse();
        assertThat(reveal.reveal(here, desi)).isEmpty();
        assertThat(merging.merge(new Command(here, 0, there, 0, Set.of(), "x"), desi)).isInstanceOf(MergeOutcome.NotAllowed.class);
        assertThat(merging.merge(new Command(here, 0, there, 0, Set.of(), "x"), AUDITOR)).isInstanceOf(MergeOutcome.NotAllowed.class);
    }

    @Test void revealing_is_noted_in_the_audit_book() {
        var id = seen(Sightings.of("Yusniar", nik(361)));
        reveal.reveal(id, AUDITOR);

        assertThat(sql.sql("select count(*) from audit.entry where action = 'PERSON_REVEALED' and subject_id = :id and actor_id = :by")
                .param("id", id.toString()).param("by", AUDITOR.id()).query(Long.class).single()).isEqualTo(1);
    }
}
