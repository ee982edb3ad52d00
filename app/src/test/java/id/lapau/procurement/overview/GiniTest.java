package id.lapau.procurement.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.lapau.procurement.allocation.Gini;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GiniTest {

    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();

    @Test void known_values() {
        assertThat(Gini.of(LongStream.of())).isZero();
        assertThat(Gini.of(LongStream.of(0, 0))).isZero();
        assertThat(Gini.of(LongStream.of(5, 5, 5))).isCloseTo(0, within(1e-12));
        assertThat(Gini.of(LongStream.of(0, 10))).isCloseTo(0.5, within(1e-12));
        assertThat(Gini.of(LongStream.of(0, 0, 0, 8))).isCloseTo(0.75, within(1e-12));
        assertThat(Gini.of(LongStream.of(3, 1, 2))).isCloseTo(2.0 / 9, within(1e-12));
    }

    @Property(tries = 500)
    void is_half_the_mean_difference_of_all_pairs_over_the_mean(@ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 50_000_000) Long> amounts) {
        double mean = amounts.stream().mapToLong(Long::longValue).average().orElseThrow();
        double pairs = amounts.stream().mapToDouble(x -> amounts.stream().mapToDouble(y -> Math.abs(x - y)).sum()).sum() / ((double) amounts.size() * amounts.size());
        assertThat(Gini.of(amounts.stream().mapToLong(Long::longValue))).isCloseTo(mean == 0 ? 0 : pairs / (2 * mean), within(1e-9));
    }

    @Property(tries = 200)
    void a_rupiah_from_the_richest_to_the_poorest_never_makes_it_greater(@ForAll @Size(min = 2, max = 20) List<@LongRange(min = 2, max = 1_000_000) Long> amounts) {
        var before = amounts.stream().mapToLong(Long::longValue).sorted().toArray();
        var after = before.clone();
        if (after[after.length - 1] - after[0] < 2) return;
        after[0]++;
        after[after.length - 1]--;
        assertThat(Gini.of(Arrays.stream(after))).isLessThanOrEqualTo(Gini.of(Arrays.stream(before)) + 1e-12);
        assertThat(Arrays.stream(after).sum()).isEqualTo(Arrays.stream(before).sum());
    }

    @Test void earnings_begin_anew_in_january_and_those_who_got_nothing_count() {
        var willing = List.of(new GiniOverTime.Willing(A, LocalDate.of(2020, 11, 3)), new GiniOverTime.Willing(B, LocalDate.of(2020, 12, 1)), new GiniOverTime.Willing(B, LocalDate.of(2021, 2, 1)));
        var earned = List.of(new GiniOverTime.Earned(A, LocalDate.of(2020, 11, 9), 100), new GiniOverTime.Earned(B, LocalDate.of(2021, 2, 9), 70));
        var points = GiniOverTime.overTime(willing, earned, YearMonth.of(2020, 11), YearMonth.of(2021, 2));
        assertThat(points).extracting(GiniOverTime.Point::month, GiniOverTime.Point::makers).containsExactly(org.assertj.core.groups.Tuple.tuple(YearMonth.of(2020, 11), 1),
                org.assertj.core.groups.Tuple.tuple(YearMonth.of(2020, 12), 2), org.assertj.core.groups.Tuple.tuple(YearMonth.of(2021, 2), 1));
        assertThat(points.get(1).gini()).isCloseTo(0.5, within(1e-12));
    }
}
