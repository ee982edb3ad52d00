package id.lapau.linkage;

import static id.lapau.linkage.Persons.SITI;
import static id.lapau.linkage.Persons.born;
import static id.lapau.linkage.Persons.named;
import static id.lapau.linkage.Persons.numbered;
import static id.lapau.linkage.Persons.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonModelTest {

    private static final PersonModel MODEL = PersonModel.indonesia();

    @ParameterizedTest
    @CsvSource(textBlock = """
            1310994107850003, same
            1310994107850000, cut
            1310994107850004, serial_slip
            1310994107850413, serial
            1310994107580003, slip
            131099410785003,  slip
            1310994170850003, slip
            1310994208850003, slips
            1310991512700001, different
            99,               missing
            3333333333333333, missing
            131099990000,     impossible
            """)
    void the_levels_of_a_nik(String other, String level) {
        assertThat(MODEL.comparison("nik").level(SITI, numbered(SITI, "b", other)).name()).isEqualTo(level);
        assertThat(MODEL.comparison("nik").level(numbered(SITI, "b", other), SITI).name()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SITI NURHAYATI,        same
            Nurhayati Siti,        same_words
            'Hj. Siti Nurhayati',  same_titles
            Siti Noerhajati,       same_sound
            Siti Nurhyati,         typing_error
            Nurhayati,             part
            Siti Nurhasanah,       different
            -,                     missing
            """)
    void the_levels_of_a_name(String other, String level) {
        assertThat(MODEL.comparison("name").level(SITI, named(SITI, "b", other)).name()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1985-07-01, same
            1985-01-07, swapped
            1958-07-01, near
            1985-08-01, near
            1971-03-22, different
            ,           missing
            """)
    void the_levels_of_a_birth_date(LocalDate other, String level) {
        assertThat(MODEL.comparison("birth_date").level(SITI, born(SITI, "b", other)).name()).isEqualTo(level);
    }

    @Test void a_phone_is_the_same_in_every_form_and_among_several() {
        var other = new PersonRecord("b", "", "", null, "0751 7001234 / +62 812 6600 1234", "", "", "");
        assertThat(MODEL.comparison("phone").level(SITI, other).name()).isEqualTo("same");
    }

    @Test void missing_fields_are_neutral() {
        var match = MODEL.compare(only("a", "", ""), only("b", "", ""));
        assertThat(match.evidence()).allSatisfy(e -> assertThat(e.weight()).isZero());
        assertThat(match.weight()).isEqualTo(MODEL.prior());
    }

    @Test void the_weight_is_the_prior_and_the_evidence() {
        var match = MODEL.compare(SITI, named(SITI, "b", "Siti Nurhyati"));
        double told = match.evidence().stream().mapToDouble(FieldEvidence::weight).sum();
        assertThat(match.weight()).isCloseTo(MODEL.prior() + told, Offset.offset(1e-9));
    }

    @Test void two_people_of_one_household_are_two() {
        var husband = new PersonRecord("b", "1310991203820001", "Hendra Saputra", LocalDate.of(1982, 3, 12), SITI.phone(), SITI.kk(), SITI.address(), SITI.region());
        assertThat(MODEL.compare(SITI, husband).possible()).isFalse();
        assertThat(MODEL.compare(SITI, new PersonRecord("b", "", "Hendra Saputra", null, SITI.phone(), SITI.kk(), SITI.address(), SITI.region())).possible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Rahmat Ramadhan,Rahmat Ramadhani", "Rina Wati,Rini Wati", "Andriani,Andriana", "Muhammad Hasan,Muhammad Husein", "Yulisma,Yulismar", "Fitri,Fitri Yani"})
    void twins_are_two(String one, String other) {
        var first = named(numbered(SITI, "a", "1310994107850001"), "a", one);
        for (var serial : new String[] {"0002", "0003", "0011", "0142"})
            assertThat(MODEL.compare(first, named(numbered(SITI, "b", "131099410785" + serial), "b", other)).possible()).as(serial).isFalse();
    }

    @Test void twins_whose_number_a_spreadsheet_cut_are_never_sure() {
        var first = named(numbered(SITI, "a", "1310994107850001"), "a", "Rahmat Ramadhan");
        assertThat(MODEL.compare(first, named(numbered(SITI, "b", "1310994107850000"), "b", "Rahmat Ramadhani")).sure()).isFalse();
    }

    @Test void namesakes_with_numbers_far_apart_are_two() {
        assertThat(MODEL.compare(only("a", "1310994107850003", "Siti Aminah"), only("b", "1310995511700002", "Siti Aminah")).possible()).isFalse();
        assertThat(MODEL.compare(SITI, numbered(SITI, "b", "1310995511700002")).sure()).isFalse();
    }

    @Test void a_stranger_who_uses_the_number_is_for_a_person_to_judge() {
        var match = MODEL.compare(only("a", "1310994107850003", "Siti Nurhayati"), only("b", "1310994107850003", "Hendra Saputra"));
        assertThat(match.possible()).isTrue();
        assertThat(match.sure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1310994107850003", "1310994107850000", "131099407850003", "1310994107580003", "''"})
    void a_damaged_number_does_not_hide_a_person(String nik) {
        assertThat(MODEL.compare(SITI, named(numbered(SITI, "b", nik), "b", "Hj. SITI NOERHAJATI")).sure()).isTrue();
    }

    @Test void a_household_counts_once_however_much_it_shares() {
        var other = new PersonRecord("b", "", "Siti Nurhayati", null, SITI.phone(), SITI.kk(), SITI.address(), SITI.region());
        var match = MODEL.compare(SITI, other);
        assertThat(match.of("kk").weight() + match.of("phone").weight() + match.of("address").weight() + match.of("region").weight()).isEqualTo(12);
    }
}
