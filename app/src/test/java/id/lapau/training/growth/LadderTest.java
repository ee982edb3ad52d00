package id.lapau.training.growth;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.Rupiah;
import id.lapau.registry.Permit;
import id.lapau.registry.SizeClass;
import id.lapau.training.growth.Indicators.Shown;
import id.lapau.training.growth.Indicators.Told;
import id.lapau.training.growth.Ladder.Cause;
import id.lapau.training.growth.Ladder.Move;
import id.lapau.training.growth.Ladder.Stand;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 1);

    private static Stand sold(String day, long millions) {
        return new Stand(LocalDate.parse(day), Rupiah.million(millions), null);
    }

    @Test void whoever_sells_more_than_the_limit_rises_and_whoever_sells_less_falls() {
        assertThat(Ladder.moves(List.of(sold("2021-03-01", 1_900), sold("2021-09-01", 2_100), sold("2022-03-01", 1_800)), TODAY)).containsExactly(
                new Move(LocalDate.of(2021, 9, 1), SizeClass.MICRO, SizeClass.SMALL, Cause.BUSINESS),
                new Move(LocalDate.of(2022, 3, 1), SizeClass.SMALL, SizeClass.MICRO, Cause.BUSINESS));
    }

    @Test void a_business_that_only_the_new_law_calls_micro_again_did_not_fall() {
        assertThat(Ladder.moves(List.of(sold("2020-10-22", 900), sold("2021-06-30", 950)), TODAY))
                .containsExactly(new Move(LocalDate.of(2021, 2, 2), SizeClass.SMALL, SizeClass.MICRO, Cause.LAW));
    }

    @Test void the_law_moves_it_even_when_nothing_was_noted_since() {
        assertThat(Ladder.moves(List.of(sold("2020-10-22", 900)), TODAY)).extracting(Move::cause).containsExactly(Cause.LAW);
        assertThat(Ladder.moves(List.of(sold("2020-10-22", 900)), LocalDate.of(2021, 2, 1))).isEmpty();
    }

    @Test void under_the_law_of_2008_both_amounts_are_missing_to_the_next_class_under_the_rule_of_2021_only_sales() {
        assertThat(SizeClass.toNext(LocalDate.of(2021, 2, 1), Rupiah.million(250), Rupiah.million(20))).extracting(gap -> gap.of() + " " + gap.missing().amount() / 1_000_000)
                .containsExactly("SALES 50", "ASSETS 30");
        assertThat(SizeClass.toNext(TODAY, Rupiah.million(250), Rupiah.million(20))).extracting(gap -> gap.of() + " " + gap.missing().amount() / 1_000_000).containsExactly("SALES 1750");
        assertThat(SizeClass.toNext(TODAY, Rupiah.million(60_000), null)).isEmpty();
    }

    @Test void one_sign_is_enough_and_it_is_named() {
        var told = List.of(told("2021-01-31", 100L, null, 2, Set.of()), told("2021-07-31", 90L, null, 2, Set.of(Permit.NIB)));
        assertThat(Indicators.fromNumbers(told)).extracting(Shown::indicator).containsExactly(Indicator.FORMAL);
        assertThat(Indicators.fromNumbers(List.of(told("2019-01-31", 50L, null, 1, Set.of()), told("2021-07-31", 90L, null, 2, Set.of())))).as("more than a year ago").isEmpty();
    }

    private static Told told(String day, Long sales, Long assets, Integer workers, Set<Permit> permits) {
        return new Told(LocalDate.parse(day), sales, assets, workers, permits);
    }
}
