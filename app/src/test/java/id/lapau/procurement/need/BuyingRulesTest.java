package id.lapau.procurement.need;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.procurement.need.PackageAlarms.Sum;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuyingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 22);

    private static Limit form(String code, Long most) {
        return new Limit(Limit.Kind.FORM, code, LocalDate.of(2018, 7, 1), null, most, null, "", false);
    }

    private static final BuyingRules RULES = new BuyingRules(DAY, List.of(form("CONTRACT", null), form("SPK", 200_000_000L), form("RECEIPT", 10_000_000L), form("KUITANSI", 50_000_000L)));

    @Test void the_simplest_form_that_holds_the_value_is_named() {
        assertThat(RULES.form(10_000_000).orElseThrow().code()).isEqualTo("RECEIPT");
        assertThat(RULES.form(10_000_001).orElseThrow().code()).isEqualTo("KUITANSI");
        assertThat(RULES.form(200_000_000).orElseThrow().code()).isEqualTo("SPK");
        assertThat(RULES.form(200_000_001).orElseThrow().code()).isEqualTo("CONTRACT");
        assertThat(new BuyingRules(DAY, List.of()).form(1)).isEmpty();
    }

    @Test void two_packages_that_together_need_a_higher_form_are_called_split_and_two_that_do_not_are_not() {
        var near = new Sum("Masker", "Dinas Kesehatan", 40_000_000, 20_000_000, List.of("PKT/2026/0007"));
        assertThat(PackageAlarms.judge(40_000_000, List.of(near), RULES)).singleElement().satisfies(split -> {
            assertThat(split.value()).isEqualTo(60_000_000);
            assertThat(split.form().code()).isEqualTo("SPK");
            assertThat(split.packages()).containsExactly("PKT/2026/0007");
        });
        assertThat(PackageAlarms.judge(40_000_000, List.of(new Sum("Masker", "Dinas", 30_000_000, 20_000_000, List.of("x"))), RULES)).isEmpty();
        assertThat(PackageAlarms.judge(60_000_000, List.of(new Sum("Masker", "Dinas", 60_000_000, 0, List.of())), RULES)).isEmpty();
        assertThat(PackageAlarms.judge(300_000_000, List.of(new Sum("Masker", "Dinas", 300_000_000, 300_000_000, List.of("x"))), RULES)).as("already a contract").isEmpty();
    }

    @Test void a_price_is_far_when_it_is_more_than_a_quarter_from_the_median_of_enough_others() {
        assertThat(FarOff.of(5_000, List.of(4_000L, 4_000L, 4_200L), 3)).isEmpty();
        assertThat(FarOff.of(5_001, List.of(4_000L, 4_000L, 4_200L), 3)).isEmpty();
        assertThat(FarOff.of(5_100, List.of(4_000L, 4_000L, 4_200L), 3)).contains(new FarOff(4_000, 28));
        assertThat(FarOff.of(2_000, List.of(4_000L, 4_000L, 9_000L), 3)).contains(new FarOff(4_000, -50));
        assertThat(FarOff.of(9_000, List.of(4_000L, 4_000L), 3)).as("too few to tell").isEmpty();
        assertThat(FarOff.of(9_000, List.of(), 0)).isEmpty();
    }
}
