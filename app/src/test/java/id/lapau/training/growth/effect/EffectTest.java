package id.lapau.training.growth.effect;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.training.growth.effect.Effect.Measured;
import id.lapau.training.growth.effect.Effect.Reason;
import id.lapau.training.growth.effect.Effect.Refused;
import id.lapau.training.growth.effect.Effect.Verdict;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be said of a course, tried on a thousand worlds in which the truth is known. */
class EffectTest {

    private static final int WORLDS = 1_000;
    private static final int BUSINESSES = 600;

    /** @param naive mean change of those that took part less that of all others */
    private record Tried(Effect effect, double truth, double naive) {

        Measured measured() {
            return (Measured) effect;
        }

        boolean covers() {
            return measured().low() <= truth && truth <= measured().high();
        }
    }

    @Test void the_interval_covers_the_true_effect_in_95_of_100_worlds() {
        assertThat(share(worlds(new World(BUSINESSES, 0.10, 0)), Tried::covers)).isBetween(0.93, 0.97);
    }

    @Test void it_does_so_too_where_the_course_helps_some_more_than_others() {
        assertThat(share(worlds(new World(BUSINESSES, 0.15, 0.2)), Tried::covers)).isBetween(0.93, 0.97);
    }

    @Test void where_a_course_did_nothing_it_says_so_though_those_who_came_recover_by_themselves() {
        var worlds = worlds(new World(BUSINESSES, 0, 0));
        assertThat(share(worlds, tried -> tried.measured().verdict() == Verdict.NOT_SHOWN)).isBetween(0.93, 0.97);
        assertThat(worlds.stream().mapToDouble(Tried::naive).average().orElseThrow()).as("against everybody else").isGreaterThan(0.03);
        assertThat(worlds.stream().mapToDouble(tried -> tried.measured().gain()).average().orElseThrow()).as("against their peers").isBetween(-0.005, 0.005);
    }

    @Test void with_barely_enough_participants_the_interval_is_wide_and_still_honest() {
        var worlds = worlds(new World(350, 0.10, 0.1)).stream().filter(tried -> tried.effect instanceof Measured).toList();
        assertThat(worlds.size()).isGreaterThan(WORLDS / 2);
        assertThat(share(worlds, Tried::covers)).isBetween(0.93, 0.97);
    }

    @Test void from_too_few_participants_no_number_is_shown() {
        assertThat(Effect.of(List.of())).isEqualTo(new Refused(Reason.TOO_EARLY, 0, Effect.FEWEST));
        assertThat(Effect.of(units(19, 400))).isEqualTo(new Refused(Reason.FEW_TOOK_PART, 19, Effect.FEWEST));
        assertThat(Effect.of(units(20, 400))).isInstanceOf(Measured.class);
    }

    @Test void from_too_few_peers_no_number_is_shown() {
        assertThat(((Refused) Effect.of(units(40, 19))).reason()).isEqualTo(Reason.FEW_OTHERS);
        assertThat(Effect.of(units(40, 1))).isEqualTo(new Refused(Reason.FEW_MATCHED, 0, Effect.FEWEST));
    }

    private static List<Unit> units(int took, int others) {
        var chance = new Random(5);
        return IntStream.range(0, took + others).mapToObj(i -> new Unit(new UUID(2, i), i < took, new Traits("MICRO", "kue", "13.10.01.2001", YearMonth.of(2021, 6)),
                15 + 0.05 * chance.nextDouble(), 0.04 * chance.nextDouble(), chance.nextGaussian())).toList();
    }

    private static double share(List<Tried> worlds, Predicate<Tried> holds) {
        return (double) worlds.stream().filter(holds).count() / worlds.size();
    }

    private static List<Tried> worlds(World world) {
        return IntStream.range(0, WORLDS).parallel().mapToObj(seed -> tried(world.lived(new Random(seed)))).toList();
    }

    private static Tried tried(List<World.Lived> lived) {
        var units = lived.stream().map(World.Lived::unit).toList();
        var expected = lived.stream().collect(Collectors.toMap(one -> one.unit().business(), World.Lived::expected));
        double truth = Matching.of(units).strata().stream().flatMap(s -> s.took().stream()).mapToDouble(unit -> expected.get(unit.business())).average().orElse(0);
        return new Tried(Effect.of(units), truth, mean(units, true) - mean(units, false));
    }

    private static double mean(List<Unit> units, boolean tookPart) {
        return units.stream().filter(unit -> unit.tookPart() == tookPart).mapToDouble(Unit::change).average().orElseThrow();
    }
}
