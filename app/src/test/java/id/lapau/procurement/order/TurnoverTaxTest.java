package id.lapau.procurement.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TurnoverTaxTest {

    private static final long FREE = 500_000_000;
    private static final TurnoverTax PP_23 = new TurnoverTax(LocalDate.of(2018, 7, 1), 50, 0, "PP 23/2018", true);
    private static final TurnoverTax PP_55 = new TurnoverTax(LocalDate.of(2022, 1, 1), 50, FREE, "PP 55/2022", true);

    @Test void until_2021_every_rupiah_bears_half_a_per_cent() {
        assertThat(PP_23.of(0, 6_000_000)).isEqualTo(30_000);
        assertThat(PP_23.of(0, 199)).isZero();
        assertThat(PP_23.of(0, 200)).isEqualTo(1);
    }

    @Test void from_2022_the_first_500_million_a_year_are_free_to_the_rupiah() {
        assertThat(PP_55.of(0, FREE)).isZero();
        assertThat(PP_55.of(FREE - 6_000_000, 6_000_000)).isZero();
        assertThat(PP_55.of(FREE, 6_000_000)).isEqualTo(30_000);
        assertThat(PP_55.of(FREE, 200)).isEqualTo(1);
    }

    @Test void a_payment_that_crosses_the_500_million_is_taxed_on_what_lies_beyond() {
        assertThat(PP_55.base(FREE - 4_000_000, 6_000_000)).isEqualTo(2_000_000);
        assertThat(PP_55.of(FREE - 4_000_000, 6_000_000)).isEqualTo(10_000);
        assertThat(PP_55.of(FREE - 1, 201)).isEqualTo(1);
        assertThat(PP_55.of(FREE - 1, 200)).isZero();
    }

    @Property(tries = 2_000) void however_a_payment_is_split_the_taxes_are_the_same_to_the_rupiah(@ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 90_000_000) Long> parts,
            @ForAll @LongRange(min = 0, max = 900_000_000) long before) {
        for (var rule : List.of(PP_23, PP_55)) {
            long at = before;
            long taxes = 0;
            for (long part : parts) {
                long tax = rule.of(at, part);
                assertThat(tax).isBetween(0L, part);
                taxes += tax;
                at += part;
            }
            assertThat(taxes).isEqualTo(rule.of(before, at - before));
        }
    }

    @Property(tries = 1_000) void more_turnover_before_never_makes_less_tax_by_more_than_a_rupiah(@ForAll @LongRange(min = 0, max = 600_000_000) long before, @ForAll @IntRange(min = 1, max = 50_000_000) int gross,
            @ForAll @IntRange(min = 1, max = 50_000_000) int more) {
        assertThat(PP_55.of(before + more, gross)).isGreaterThanOrEqualTo(PP_55.of(before, gross) - 1);
    }
}
