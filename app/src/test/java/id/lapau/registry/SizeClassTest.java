package id.lapau.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTest {

    private static final LocalDate LAST_DAY_OF_UU_20 = LocalDate.of(2021, 2, 1);
    private static final LocalDate FIRST_DAY_OF_PP_7 = LocalDate.of(2021, 2, 2);

    @ParameterizedTest
    @CsvSource({"300000000,MICRO", "300000001,SMALL", "2500000000,SMALL", "2500000001,MEDIUM", "50000000000,MEDIUM", "50000000001,LARGE"})
    void sales_by_the_law_of_2008(long sales, SizeClass size) {
        assertThat(SizeClass.on(LAST_DAY_OF_UU_20, new Rupiah(sales), null).orElseThrow().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"50000000,MICRO", "50000001,SMALL", "500000000,SMALL", "500000001,MEDIUM", "10000000000,MEDIUM", "10000000001,LARGE"})
    void net_assets_by_the_law_of_2008(long assets, SizeClass size) {
        assertThat(SizeClass.on(LAST_DAY_OF_UU_20, null, new Rupiah(assets)).orElseThrow().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"2000000000,MICRO", "2000000001,SMALL", "15000000000,SMALL", "15000000001,MEDIUM", "50000000000,MEDIUM", "50000000001,LARGE"})
    void sales_by_the_rule_of_2021(long sales, SizeClass size) {
        assertThat(SizeClass.on(FIRST_DAY_OF_PP_7, new Rupiah(sales), null).orElseThrow().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"1000000000,MICRO", "1000000001,SMALL", "5000000000,SMALL", "5000000001,MEDIUM", "10000000000,MEDIUM", "10000000001,LARGE"})
    void capital_of_a_new_business_by_the_rule_of_2021(long capital, SizeClass size) {
        assertThat(SizeClass.on(FIRST_DAY_OF_PP_7, null, new Rupiah(capital)).orElseThrow().size()).isEqualTo(size);
    }

    @Test void the_law_of_2008_joins_assets_and_sales_by_or() {
        assertThat(ruling(LAST_DAY_OF_UU_20, Rupiah.million(200), Rupiah.million(80))).isEqualTo(new SizeClass.Ruling(SizeClass.MICRO, "UU 20/2008 Pasal 6 ayat (1)"));
    }

    @Test void a_business_that_sells_goes_by_its_sales_under_the_rule_of_2021() {
        assertThat(ruling(FIRST_DAY_OF_PP_7, Rupiah.million(3_000), Rupiah.million(80)).size()).isEqualTo(SizeClass.SMALL);
    }

    @Test void nothing_is_said_when_no_amount_is_known() {
        assertThat(SizeClass.on(FIRST_DAY_OF_PP_7, null, null)).isEmpty();
    }

    private static SizeClass.Ruling ruling(LocalDate day, @Nullable Rupiah sales, @Nullable Rupiah assets) {
        return SizeClass.on(day, sales, assets).orElseThrow();
    }
}
