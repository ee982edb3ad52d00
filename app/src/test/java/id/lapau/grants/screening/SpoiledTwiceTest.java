package id.lapau.grants.screening;

import static id.lapau.grants.ReasonCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.programme.Programmes;
import id.lapau.grants.reference.Population;
import id.lapau.grants.reference.Resident.Status;
import id.lapau.kernel.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One person in two rows, each written well or spoiled in its own way: the second never passes as another person. */
class SpoiledTwiceTest {

    private static final String RARE = People.RAHMA;
    private static final String SLAMET = "1310991403550021";
    private static final String STRANGER = "1310992309660035";

    enum Written {
        CLEAN, MISSING, CUT_TO_FIFTEEN, SCIENTIFIC, SWAPPED, DIGIT_LOST, DIGIT_CHANGED, ANOTHERS_NUMBER, NOBODYS_NUMBER;

        People.Row on(People.Row row, String nik) {
            return switch (this) {
                case CLEAN -> row.nik(nik);
                case MISSING -> row.nik("");
                case CUT_TO_FIFTEEN -> row.nik(new BigDecimal(nik.substring(0, 15) + "0"));
                case SCIENTIFIC -> row.nik("1.31099E+15");
                case SWAPPED -> row.nik(nik.substring(0, 9) + nik.charAt(10) + nik.charAt(9) + nik.substring(11));
                case DIGIT_LOST -> row.nik(nik.substring(0, 13) + nik.substring(14));
                case DIGIT_CHANGED -> row.nik(nik.substring(0, 12) + "7" + nik.substring(13));
                case ANOTHERS_NUMBER -> row.nik("1310991006790006");
                case NOBODYS_NUMBER -> row.nik("1310994511620099");
            };
        }

        /** What is left of the number says who is meant. */
        boolean telling() {
            return this != MISSING && this != SCIENTIFIC && this != ANOTHERS_NUMBER && this != NOBODYS_NUMBER;
        }
    }

    private final People people = new People();
    private final Population.Builder register = People.register();

    SpoiledTwiceTest() {
        for (int day = 10; day < 28; day++) People.resident(register, "131099" + day + "03550021", "Slamet", Status.ALIVE);
    }

    @ParameterizedTest
    @EnumSource
    void a_rare_name_is_found_again_however_both_rows_are_written(Written second) {
        for (var first : Written.values()) if (first == Written.CLEAN || second == Written.CLEAN) assertFound(first, second, RARE, "Rahma Yulianti", r -> r);
    }

    @ParameterizedTest
    @EnumSource
    void a_common_name_is_found_again_as_long_as_digits_or_telephone_or_card_or_birth_date_are_left(Written second) {
        for (var first : Written.values()) {
            if (first.telling() && second.telling()) assertFound(first, second, SLAMET, "Slamet", r -> r);
            assertFound(first, second, SLAMET, "Slamet", r -> r.phone("081299990000"));
            assertFound(first, second, SLAMET, "Slamet", r -> r.kk("1310991001100007"));
            assertFound(first, second, SLAMET, "Slamet", r -> r.born("1955-03-14"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLEAN", "CUT_TO_FIFTEEN", "SWAPPED", "DIGIT_LOST", "DIGIT_CHANGED"})
    void whoever_the_register_does_not_know_is_found_again_by_the_digits(Written second) {
        assertFound(Written.CLEAN, second, STRANGER, "Zainal Pamenan", r -> r);
    }

    private void assertFound(Written first, Written second, String nik, String name, java.util.function.UnaryOperator<People.Row> more) {
        var rows = screened(more.apply(first.on(people.rahma().named(name), nik)), more.apply(second.on(people.rahma().named(name), nik)));
        assertThat(rows.get(0).codes()).as("first of %s, %s", first, second).doesNotContain(DUPLICATE_IN_BATCH);
        assertThat(rows.get(1).codes()).as("%s %s, then %s", name, first, second).contains(DUPLICATE_IN_BATCH);
    }

    @Test
    void nobody_is_held_up_by_a_common_name_alone() {
        var rows = screened(Written.MISSING.on(people.rahma().named("Slamet"), SLAMET), Written.SCIENTIFIC.on(people.rahma().named("Slamet"), SLAMET),
                people.applicant(SLAMET, "Slamet"));
        assertThat(rows.get(2).eligibility().word()).isEqualTo("eligible");
    }

    @Test
    void a_namesake_of_another_birth_date_is_another_person() {
        var rows = screened(people.applicant("", "Rahma Yulianti").born("1961-02-03"), people.rahma().born("1985-08-17"));
        assertThat(rows.get(1).eligibility().word()).isEqualTo("eligible");
    }

    @Test
    void scientific_notation_suggests_nobody_for_a_name_that_several_bear_unless_birth_date_or_card_tell() {
        assertThat(screened(people.applicant("1.31099E+15", "Slamet")).getFirst().suggestedNik()).isNull();
        assertThat(screened(people.applicant("1.31099E+15", "Slamet").born("1955-03-14")).getFirst().suggestedNik()).hasFieldOrPropertyWithValue("digits", SLAMET);
    }

    @Test
    void a_rounded_mantissa_may_be_one_too_high() {
        assertThat(screened(people.applicant("1.31099570885001E+15", "Rahma Yulianti")).getFirst().suggestedNik()).hasFieldOrPropertyWithValue("digits", RARE);
        assertThat(screened(people.applicant("1.3109957088501E+15", "Rahma Yulianti")).getFirst().suggestedNik()).hasFieldOrPropertyWithValue("digits", RARE);
        assertThat(screened(people.applicant("1.3109957088502E+15", "Rahma Yulianti")).getFirst().suggestedNik()).isNull();
    }

    @Test
    void of_two_who_fit_fifteen_digits_none_is_suggested_and_neither_passes_as_another() {
        People.resident(register, "1310991403550023", "Slamet", Status.ALIVE);
        var rows = screened(Written.CUT_TO_FIFTEEN.on(people.rahma().named("Slamet"), SLAMET), people.applicant(SLAMET, "Slamet"), people.applicant("1310991403550023", "Slamet"));
        assertThat(rows.get(0).suggestedNik()).isNull();
        assertThat(rows.get(1).codes()).containsExactly(DUPLICATE_IN_BATCH);
        assertThat(rows.get(2).codes()).containsExactly(DUPLICATE_IN_BATCH);
    }

    @Test
    void a_lost_digit_that_several_residents_may_have_written_is_a_question_not_a_proof() {
        People.resident(register, "1310995109910001", "Ernawati", Status.ALIVE);
        People.resident(register, "1310995010990001", "Ernawati", Status.ALIVE);
        var row = screened(people.applicant("131099510990001", "Ernawati")).getFirst();
        assertThat(row.codes()).containsExactly(NIK_ANOMALOUS, NIK_DAMAGED);
        assertThat(row.eligibility().word()).isEqualTo("review");
        assertThat(row.suggestedNik()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Rahma Yuliati", "Rahma Yulianty", "Rahma Ylianti"})
    void beside_fifteen_digits_one_wrong_letter_is_a_slip(String written) {
        var rows = screened(Written.CUT_TO_FIFTEEN.on(people.rahma().named(written), RARE), people.rahma());
        assertThat(rows.get(0).suggestedNik()).hasFieldOrPropertyWithValue("digits", RARE);
        assertThat(rows.get(1).codes()).containsExactly(DUPLICATE_IN_BATCH);
    }

    @Test
    void in_any_order_the_same_rows_belong_together_and_only_the_first_of_them_passes() {
        var rows = new ArrayList<People.Row>();
        for (var written : List.of(Written.CUT_TO_FIFTEEN, Written.CLEAN, Written.SWAPPED, Written.DIGIT_LOST, Written.CLEAN)) {
            rows.add(written.on(people.rahma().named("Rahma Yulianti"), RARE));
            rows.add(written.on(people.rahma().named("Slamet"), SLAMET));
            rows.add(written.on(people.rahma().named("Zainal Pamenan").phone("081277770000"), STRANGER));
        }
        for (int seed = 0; seed < 40; seed++) {
            Collections.shuffle(rows, new Random(seed));
            var assessed = screened(rows.toArray(People.Row[]::new));
            assertThat(assessed.stream().filter(a -> a.codes().contains(DUPLICATE_IN_BATCH))).as("seed %d", seed).hasSize(rows.size() - 3);
            assertThat(assessed.stream().filter(a -> a.sameAs() != null).map(Assessment::sameAs).distinct()).hasSize(3);
        }
    }

    @Test
    void one_telephone_for_a_whole_nagari_costs_no_more_than_many_and_makes_no_duplicates() {
        var rows = new ArrayList<People.Row>();
        for (int i = 0; i < 20_000; i++) rows.add(people.applicant("", "Slamet " + word(i)).phone("081299990000").kk("1310991001100007"));
        assertThat(screened(rows.toArray(People.Row[]::new))).hasSize(20_000);
    }

    private static String word(int number) {
        var letters = new StringBuilder("B");
        for (int n = number; n > 0; n /= 20) letters.append("bdfgklmnprstwcjvzxqh".charAt(n % 20)).append("aiueo".charAt(n % 5));
        return letters.toString();
    }

    private List<Assessment> screened(People.Row... rows) {
        List<Applicant> batch = Arrays.stream(rows).map(People.Row::build).toList();
        return new Screening(Programmes.bundled("bpum-2020").orElseThrow(), people.listsWith(register), Regions.bundled(), LocalDate.of(2020, 10, 22)).screen(batch);
    }
}
