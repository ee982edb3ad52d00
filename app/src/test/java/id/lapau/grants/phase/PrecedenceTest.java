package id.lapau.grants.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.grants.phase.Precedence.Choice;
import id.lapau.kernel.Nik;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.Vulnerability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final String SEED = "00ff".repeat(16);
    private static final LocalDate DAY = LocalDate.of(2020, 10, 22);
    private static final PrecedenceRule RULE = PrecedenceRule.standard("uji");

    @Test void the_first_criterion_decides_and_the_next_only_among_equals() {
        var helpedAndTiny = person(1, null, true, 1L, Set.of(Vulnerability.DISABILITY), DAY.minusDays(9));
        var bigger = person(2, null, false, 26_000_000L, Set.of(Vulnerability.DISABILITY), DAY.minusDays(9));
        var smaller = person(3, null, false, 25_000_000L, Set.of(), DAY);
        var smallerButVulnerable = person(4, null, false, 24_000_000L, Set.of(Vulnerability.ELDERLY), DAY);
        assertThat(order(RULE, helpedAndTiny, bigger, smaller, smallerButVulnerable)).containsExactly(smallerButVulnerable, smaller, bigger, helpedAndTiny);
    }

    @Test void unknown_sales_come_behind_known_ones_and_are_said_to_be_unknown() {
        var unknown = person(1, null, false, null, Set.of(), DAY);
        var known = person(2, null, false, 299_000_000L, Set.of(), DAY);
        assertThat(order(RULE, unknown, known)).containsExactly(known, unknown);
    }

    @Test void a_vulnerability_that_the_rule_does_not_count_moves_nobody() {
        var rule = new PrecedenceRule("uji", 2, List.of(Criterion.VULNERABLE, Criterion.EARLIER), Set.of(Vulnerability.DISASTER_HIT), new Rupiah(1), "SK 1");
        var elderly = person(1, null, false, 1L, Set.of(Vulnerability.ELDERLY), DAY);
        var earlier = person(2, null, false, 1L, Set.of(), DAY.minusDays(1));
        var hit = person(3, null, false, 1L, Set.of(Vulnerability.DISASTER_HIT), DAY.plusDays(1));
        assertThat(order(rule, elderly, earlier, hit)).containsExactly(hit, earlier, elderly);
    }

    @Test void the_draw_among_equals_follows_the_seed_and_nothing_that_an_applicant_can_change() {
        var one = person(1, null, false, 1L, Set.of(), DAY);
        var sameOnAnotherRow = new Candidate(UUID.randomUUID(), one.nik(), null, false, one.yearlySales(), Set.of(), DAY);
        assertThat(new Draw(SEED).of(one.nik())).isEqualTo(new Draw(SEED).of(sameOnAnotherRow.nik()));
        assertThat(new Draw("11ee".repeat(16)).of(one.nik())).isNotEqualTo(new Draw(SEED).of(one.nik()));
    }

    @Test void who_is_named_twice_is_a_fault_of_the_caller() {
        var one = person(1, null, false, 1L, Set.of(), DAY);
        assertThatThrownBy(() -> choose(RULE, List.of(one, person(1, null, true, 2L, Set.of(), DAY)), 1)).hasMessageContaining("named twice");
    }

    @Test void a_criterion_stands_once_in_a_rule() {
        assertThatThrownBy(() -> new PrecedenceRule("uji", 1, List.of(Criterion.EARLIER, Criterion.EARLIER), Set.of(), new Rupiah(1), "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void in_whatever_order_people_are_named_the_same_ones_fit(@ForAll("people") List<Candidate> people, @ForAll Random chance, @ForAll @IntRange(max = 50) int room) {
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, chance);
        assertThat(choose(RULE, shuffled, room)).isEqualTo(choose(RULE, people, room));
    }

    @Property(tries = 200)
    void nobody_is_lost_and_nobody_stands_twice(@ForAll("people") List<Candidate> people, @ForAll @IntRange(max = 50) int room) {
        var choice = choose(RULE, people, room);
        assertThat(choice.in()).hasSize(Math.min(room, people.size()));
        assertThat(proposals(choice)).containsExactlyInAnyOrderElementsOf(people.stream().map(Candidate::proposal).toList());
        assertThat(all(choice)).extracting(Standing::position).containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, people.size()).boxed().toList());
    }

    @Property(tries = 100)
    void over_many_phases_who_did_not_fit_comes_first_and_nobody_is_proposed_twice(@ForAll("people") List<Candidate> people, @ForAll @IntRange(min = 1, max = 9) int room) {
        var proposed = new HashSet<UUID>();
        List<Candidate> waiting = List.of();
        int newcomers = Math.max(1, people.size() / 3);
        for (int phase = 1, from = 0; from < people.size() || !waiting.isEmpty(); phase++, from += newcomers) {
            var asked = new ArrayList<>(waiting);
            people.stream().skip(from).limit(newcomers).forEach(asked::add);
            var choice = choose(RULE, asked, room);
            assertThat(choice.in()).allSatisfy(fits -> assertThat(proposed.add(fits.proposal())).as("proposed twice").isTrue());
            if (choice.next().stream().anyMatch(next -> next.waitingSince() != null)) assertThat(choice.in()).allMatch(fits -> fits.waitingSince() != null);
            waiting = waits(choice, asked, phase);
        }
        assertThat(proposed).hasSize(people.size());
    }

    private static List<Candidate> waits(Choice choice, List<Candidate> asked, int phase) {
        var next = choice.next().stream().map(Standing::proposal).toList();
        return asked.stream().filter(candidate -> next.contains(candidate.proposal()))
                .map(c -> new Candidate(c.proposal(), c.nik(), c.waitingSince() == null ? Integer.valueOf(phase) : c.waitingSince(), c.helped(), c.yearlySales(), c.vulnerabilities(), c.appliedOn()))
                .toList();
    }

    @Provide
    Arbitrary<List<Candidate>> people() {
        var facts = Combinators.combine(Arbitraries.of(true, false), Arbitraries.longs().between(0, 90_000_000).injectNull(0.2),
                Arbitraries.of(Vulnerability.class).set().ofMaxSize(3), Arbitraries.integers().between(0, 3)).as(Facts::new);
        return facts.list().ofMaxSize(40).map(all -> {
            var people = new ArrayList<Candidate>();
            for (int i = 0; i < all.size(); i++) people.add(person(i, null, all.get(i).helped, all.get(i).sales, all.get(i).vulnerable, DAY.plusDays(all.get(i).day)));
            return people;
        });
    }

    private record Facts(boolean helped, @Nullable Long sales, Set<Vulnerability> vulnerable, int day) {}

    private static Candidate person(int number, @Nullable Integer waitingSince, boolean helped, @Nullable Long sales, Set<Vulnerability> vulnerable, LocalDate applied) {
        var nik = new Nik("1310990101%02d%04d".formatted(60 + number / 1000, number % 1000 + 1));
        return new Candidate(new UUID(0, number), nik, waitingSince, helped, sales == null ? null : new Rupiah(sales), vulnerable, applied);
    }

    private static List<Candidate> order(PrecedenceRule rule, Candidate... people) {
        var byId = List.of(people);
        return choose(rule, byId, people.length).in().stream().map(s -> byId.stream().filter(c -> c.proposal().equals(s.proposal())).findFirst().orElseThrow()).toList();
    }

    private static Choice choose(PrecedenceRule rule, List<Candidate> people, int room) {
        return new Precedence(rule, SEED).choose(people, room);
    }

    private static List<UUID> proposals(Choice choice) {
        return all(choice).stream().map(Standing::proposal).toList();
    }

    private static List<Standing> all(Choice choice) {
        var all = new ArrayList<>(choice.in());
        all.addAll(choice.next());
        return all;
    }
}
