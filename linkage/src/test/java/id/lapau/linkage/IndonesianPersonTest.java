package id.lapau.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.linkage.plan.Model;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped model among a million records; every number is of district 99, which does not exist. */
class IndonesianPersonTest {

    private static final long RECORDS = 1_000_000;
    private static final Locale INDONESIAN = Locale.of("id");
    private static final PersonRecord SITI = new PersonRecord("a", "1310994107850003", "Siti Nurhayati", LocalDate.of(1985, 7, 1), "1310990101100017",
            "0812-6600-1234", "Jorong Koto Baru", "Sitiung", "1310");

    @ParameterizedTest
    @CsvSource(textBlock = """
            1310994107850000, Siti Nurhayati
            131099410785003,  Siti Nurhayati
            1310994170850003, NURHAYATI SITI
            1310994107850003, 'Hj. Sitti Noerhajati, S.Pd'
            '',               Siti Nurhayati
            1310994107850003, Siti N.
            """)
    void a_person_is_known_however_number_and_name_are_spoiled(String nik, String name) {
        assertThat(with(nik, name, SITI.birthDate())).isGreaterThan(IndonesianPerson.SURE);
    }

    @Test void the_same_number_under_another_name_in_another_household_is_for_a_human() {
        var stranger = new PersonRecord("b", SITI.nik(), "Hendra Saputra", null, "1310990203110044", "081399998888", "Jorong Pasar", "Koto Salak", "1310");
        assertThat(IndonesianPerson.compare(SITI, stranger, RECORDS).probability()).isLessThan(IndonesianPerson.SURE);
    }

    @ParameterizedTest
    @CsvSource({"1310994107850004,Sita Nurhayati", "1310990107850001,Sito Nurhayati", "1310994107850004,Rina Nurhayati", "1310994107850004,Siti Aminah"})
    void a_twin_of_the_same_household_is_another_person(String nik, String name) {
        assertThat(with(nik, name, SITI.birthDate())).isLessThan(IndonesianPerson.settings().results().clusters());
    }

    @Test void a_neighbouring_number_with_a_name_mistyped_is_for_a_human() {
        assertThat(with("1310994107850004", "Siti Nurhayani", SITI.birthDate())).isBetween(IndonesianPerson.POSSIBLE, IndonesianPerson.SURE);
    }

    @Test void a_namesake_of_the_same_birthday_in_another_regency_is_not_taken_for_the_same() {
        var namesake = new PersonRecord("b", "3204994107850001", SITI.name(), SITI.birthDate(), "3204990203110044", "081399998888", "Jl. Melati No. 3", "Cimulya", "3204");
        assertThat(IndonesianPerson.compare(SITI, namesake, RECORDS).probability()).isLessThan(IndonesianPerson.POSSIBLE);
    }

    @Property(tries = 300)
    void two_members_of_one_family_card_never_become_one_person(@ForAll("members") List<PersonRecord> two) {
        assertThat(IndonesianPerson.compare(two.getFirst(), two.getLast(), RECORDS).probability()).isLessThan(IndonesianPerson.settings().results().clusters());
    }

    /** Two with one card, telephone and address, other names and other birthdays, as siblings, couples, parents and children are. */
    @Provide
    Arbitrary<List<PersonRecord>> members() {
        var names = Arbitraries.of("Siti Nurhayati", "Ahmad Fauzi", "Desmawati", "Yusuf Chaniago", "Rina Marlina", "Zulkifli", "Nur Aini", "Hendra Saputra", "Syafrizal Tanjung");
        var days = Arbitraries.integers().between(0, 20_000).map(day -> LocalDate.of(1950, 1, 1).plusDays(day));
        var serials = Arbitraries.integers().between(1, 9);
        return Combinators.combine(names, names, days, days, serials, Arbitraries.of(true, false)).as((one, other, born, otherBorn, serial, numbered) -> List.of(
                member("a", one, born, serial, numbered), member("b", other, otherBorn, 10 - serial, numbered)))
                .filter(two -> !two.getFirst().name().equals(two.getLast().name()) && !two.getFirst().birthDate().equals(two.getLast().birthDate()));
    }

    private static PersonRecord member(String id, String name, LocalDate born, int serial, boolean numbered) {
        var nik = String.format("131099%02d%02d%02d%04d", born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, serial);
        return new PersonRecord(id, numbered ? nik : "", name, born, SITI.kk(), SITI.phone(), SITI.address(), SITI.nagari(), SITI.regency());
    }

    private static double with(String nik, String name, LocalDate born) {
        var other = new PersonRecord("b", nik, name, born, SITI.kk(), SITI.phone(), SITI.address(), SITI.nagari(), SITI.regency());
        return IndonesianPerson.compare(SITI, other, RECORDS).probability();
    }

    @Test void every_comparison_and_level_has_words_in_both_languages() {
        for (var comparison : IndonesianPerson.model().comparisons())
            for (var level : comparison.levels())
                for (var language : List.of(INDONESIAN, Locale.ENGLISH)) {
                    assertThat(Explanation.name(comparison.name(), language)).isNotBlank();
                    assertThat(Explanation.level(comparison.name(), level.label(), language)).isNotBlank();
                }
    }

    @Test void the_sentence_says_what_counted_and_no_personal_data() {
        var pair = IndonesianPerson.compare(SITI, new PersonRecord("b", "1310994107850000", "Nurhayati Siti", null, "", "+62 812 6600 1234", "", "Sitiung", "1310"), RECORDS);
        var why = Explanation.of(pair, INDONESIAN);
        assertThat(why.sentence()).startsWith("Hampir pasti orang yang sama (").contains("15 digit pertama NIK sama dan digit terakhir hilang menjadi nol", "nomor telepon sama");
        assertThat(why + " " + SITI).doesNotContain("1310994107850003").doesNotContain("Nurhayati").doesNotContain("6600");
        assertThat(why.chart()).startsWith("<svg").contains("Sebelum dibandingkan").doesNotContain("style=");
    }

    @Test void the_weights_of_the_fields_and_the_prior_make_up_the_whole() {
        var pair = IndonesianPerson.compare(SITI, SITI, RECORDS);
        assertThat(pair.fields().stream().mapToDouble(Weighed.Field::weight).sum() + pair.prior()).isCloseTo(pair.weight(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(pair.probability()).isEqualTo(Model.probability(pair.weight()));
    }

    @Test void the_shipped_figures_are_those_that_were_promised() {
        double threshold = IndonesianPerson.settings().results().clusters();
        assertThat(IndonesianPerson.figures().judged()).filteredOn(judged -> judged.threshold() == threshold).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(judged -> assertThat(Math.min(judged.precision(), judged.recall())).isGreaterThanOrEqualTo(0.995));
    }
}
