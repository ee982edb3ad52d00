package id.lapau.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.NikReading.Anomalous;
import id.lapau.kernel.NikReading.Anomaly;
import id.lapau.kernel.NikReading.Damage;
import id.lapau.kernel.NikReading.Damaged;
import id.lapau.kernel.NikReading.Missing;
import id.lapau.kernel.NikReading.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikReadingTest {

    private static final String NIK = "1310995708850012";

    @ParameterizedTest
    @ValueSource(strings = {NIK, " " + NIK + " ", "'" + NIK, "1310 9957 0885 0012", "131099.570885.0012", "1310-9957-0885-0012", "131O99570885OO12", "l310995708850012", NIK + ".0"})
    void a_nik_is_read_however_it_is_typed(String typed) {
        assertThat(NikReading.ofText(typed)).isInstanceOfSatisfying(Valid.class, v -> assertThat(v.nik()).isEqualTo(new Nik(NIK)));
    }

    @ParameterizedTest
    @CsvSource({"131099570885001,NOT_SIXTEEN_DIGITS", "13109957088500123,NOT_SIXTEEN_DIGITS", "1310993213850012,IMPOSSIBLE_DATE",
            "1310997208850012,IMPOSSIBLE_DATE", "1310993002850012,IMPOSSIBLE_DATE", "1310995708850000,SERIAL_0000",
            "3333333333333333,ONE_DIGIT_REPEATED", "13109957A8850012,LETTERS"})
    void a_number_nobody_can_have_is_anomalous_and_says_why(String typed, Anomaly why) {
        assertThat(NikReading.ofText(typed)).isInstanceOfSatisfying(Anomalous.class, a -> assertThat(a.anomaly()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "—", "'", "..."})
    void an_empty_cell_or_a_dash_is_a_missing_nik(String typed) {
        assertThat(NikReading.ofText(typed)).isEqualTo(new Missing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.31099E+15|131099", "1,31099E+15|131099", "1.31099570885001E+15|131099570885001", "1.3e15|13"})
    void scientific_notation_is_damage_of_which_the_leading_digits_are_known(String typed, String known) {
        assertThat(NikReading.ofText(typed)).isEqualTo(new Damaged(Damage.SCIENTIFIC_NOTATION, known));
    }

    @Test
    void a_numeric_cell_that_ends_in_zero_has_lost_its_last_digit() {
        assertThat(NikReading.ofNumber(new BigDecimal("1310995708850010"))).isEqualTo(new Damaged(Damage.LAST_DIGIT_ZEROED, "131099570885001"));
        assertThat(NikReading.ofNumber(new BigDecimal("1.31099570885001E15"))).isEqualTo(new Damaged(Damage.LAST_DIGIT_ZEROED, "131099570885001"));
    }

    @Test
    void a_numeric_cell_whose_last_digit_is_there_has_lost_nothing() {
        assertThat(NikReading.ofNumber(new BigDecimal(NIK))).isInstanceOf(Valid.class);
    }

    @Test
    void a_woman_has_forty_added_to_the_day_of_birth() {
        var nik = new Nik(NIK);
        assertThat(nik.woman()).isTrue();
        assertThat(nik.birthDate(LocalDate.of(2020, 10, 22))).isEqualTo(LocalDate.of(1985, 8, 17));
        assertThat(nik.ageOn(LocalDate.of(2020, 10, 22))).isEqualTo(35);
    }

    @Test
    void of_two_centuries_the_later_one_that_is_not_in_the_future_counts() {
        var nik = new Nik("1310990112200001");
        assertThat(nik.birthDate(LocalDate.of(2020, 10, 22))).isEqualTo(LocalDate.of(1920, 12, 1));
        assertThat(nik.birthDate(LocalDate.of(2021, 1, 1))).isEqualTo(LocalDate.of(2020, 12, 1));
    }

    @Test
    void a_nik_never_prints_itself() {
        assertThat(new Nik(NIK).toString()).isEqualTo("1310********0012");
        assertThat(NikReading.ofText(NIK).toString()).doesNotContain(NIK);
        assertThat(NikReading.ofText("1310995708850000").toString()).doesNotContain("13109957");
    }

    @Property
    void every_possible_nik_is_read_back(@ForAll("niks") String digits) {
        assertThat(NikReading.ofText(digits)).isEqualTo(new Valid(new Nik(digits), false));
    }

    @Property
    void whatever_is_typed_gets_an_answer(@ForAll String typed) {
        assertThat(NikReading.ofText(typed)).isNotNull();
    }

    @Provide
    Arbitrary<String> niks() {
        var dates = Arbitraries.integers().between(0, 36_000).map(days -> LocalDate.of(1925, 1, 1).plusDays(days));
        return Combinators.combine(Arbitraries.integers().between(110101, 949999), dates, Arbitraries.of(true, false), Arbitraries.integers().between(1, 9999))
                .as((district, born, woman, serial) -> "%06d%02d%02d%02d%04d".formatted(district, born.getDayOfMonth() + (woman ? 40 : 0),
                        born.getMonthValue(), born.getYear() % 100, serial));
    }
}
