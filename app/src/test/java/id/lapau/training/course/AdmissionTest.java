package id.lapau.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.training.course.Admission.Applicant;
import id.lapau.training.course.Admission.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    @Provide Arbitrary<List<Applicant>> applicants() {
        var flags = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong())), flags, flags, Arbitraries.integers().between(0, 2),
                Arbitraries.of("A", "B", "C"), Arbitraries.integers().between(0, 999)).as((id, fits, obstacle, courses, nagari, lot) ->
                new Applicant(id, fits, obstacle, courses, nagari, "%04d".formatted(lot))).list().ofMaxSize(30).uniqueElements(Applicant::business);
    }

    private static List<UUID> seated(List<Ruling> rulings) {
        return rulings.stream().filter(Ruling::seat).map(Ruling::business).toList();
    }

    @Property(tries = 200) void every_seat_is_given_and_never_one_more(@ForAll("applicants") List<Applicant> all, @ForAll @IntRange(min = 0, max = 40) int seats) {
        assertThat(seated(Admission.rank(all, seats))).hasSize(Math.min(all.size(), seats));
    }

    @Property(tries = 200) void the_order_in_which_they_came_changes_nothing(@ForAll("applicants") List<Applicant> all, @ForAll int seed) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Admission.rank(shuffled, 10)).isEqualTo(Admission.rank(all, 10));
    }

    @Property(tries = 200) void nobody_waits_behind_one_whom_the_rule_puts_last(@ForAll("applicants") List<Applicant> all, @ForAll @IntRange(min = 1, max = 20) int seats) {
        var by = all.stream().collect(Collectors.toMap(Applicant::business, Function.identity()));
        var rulings = Admission.rank(all, seats);
        for (var in : rulings) for (var out : rulings) if (in.seat() && !out.seat()) assertThat(weight(by, in)).isLessThanOrEqualTo(weight(by, out));
    }

    private static int weight(Map<UUID, Applicant> by, Ruling ruling) {
        var of = by.get(ruling.business());
        return (of.fits() ? 0 : 100) + (of.obstacle() ? 0 : 10) + of.courses();
    }

    @Property(tries = 200) void more_seats_take_none_away(@ForAll("applicants") List<Applicant> all, @ForAll @IntRange(min = 0, max = 20) int seats) {
        assertThat(seated(Admission.rank(all, seats + 1))).containsAll(seated(Admission.rank(all, seats)));
    }

    @Test void among_equals_the_nagari_take_turns_and_each_is_told_why() {
        var all = new ArrayList<Applicant>();
        for (int i = 0; i < 5; i++) all.add(new Applicant(new UUID(1, i), true, true, 0, "Sitiung", "000" + i));
        all.add(new Applicant(new UUID(2, 0), true, true, 0, "Timpeh", "9999"));
        var rulings = Admission.rank(all, 2);
        assertThat(seated(rulings)).containsExactly(new UUID(1, 0), new UUID(2, 0));
        assertThat(rulings.get(2).reasons()).containsExactly("TARGET_IN:", "OBSTACLE_HAS:", "COURSES:0", "TURN:2", "LOT:0001");
    }
}
