package id.lapau.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings for Indonesian data rely on; every number is of district 99, which does not exist. */
class IndonesianTest {

    private static final String NIK = "1310994107850001";

    @ParameterizedTest
    @CsvSource(textBlock = """
            H. Syafril,                 syafril
            'Dra. Hj. Yusnidar, M.Pd',  yusnidar
            'Sutan Muhammad Nur, SE',   muhammad nur
            Rosmaini (Uni Ros),         rosmaini
            Soekarno,                   sukarno
            Tjoet Meutia,               cut meutia
            Suharto,                    suharto
            """)
    void a_name_loses_titles_and_nicknames_and_is_spelled_as_today(String written, String cleaned) {
        assertThat(clean("id_name", written)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Muhamad", "Mohammad", "Moh.", "Muh.", "Mohd.", "Mhd.", "Moch."})
    void every_spelling_of_muhammad_is_one_name(String spelling) {
        assertThat(clean("id_name_sound", spelling + " Nur")).isEqualTo(clean("id_name_sound", "Muhammad Nur"));
        assertThat(Likenesses.named("id_name", "same_sound").holds(spelling + " Nur", "Muhammad Nur")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Siti Aminah,Aminah Siti", "Nur Aini,Nuraini", "Djoko Soesilo,Joko Susilo", "Syarifuddin,Sjarifoeddin"})
    void order_spacing_and_old_spelling_sound_the_same(String one, String other) {
        assertThat(clean("id_name_sound", one)).isEqualTo(clean("id_name_sound", other));
    }

    @Test void a_single_name_is_a_name() {
        assertThat(clean("id_name", "SUPARMAN")).isEqualTo("suparman");
        assertThat(clean("id_name_sound", "Suparman")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0812-6600-1234", "+62 812 6600 1234", "6281266001234", "81266001234", "00628126600 1234", "081266001234 / 085212345678"})
    void a_phone_number_is_one_however_it_is_written(String written) {
        assertThat(clean("id_phone", written)).isEqualTo("81266001234");
    }

    @ParameterizedTest
    @CsvSource({"Nagari Koto Gadang,koto gadang", "KEC. BAYANG,bayang", "Jl. Veteran No. 12 RT 01/RW 02,veteran 12 01 02", "Jorong Kampung Baru,baru"})
    void a_place_loses_the_words_that_say_what_it_is(String written, String cleaned) {
        assertThat(clean("id_place", written)).isEqualTo(cleaned);
    }

    @Test void a_number_that_identifies_nobody_is_missing() {
        assertThat(clean("id_nik", "1310 9941 0785 0001")).isEqualTo(NIK);
        assertThat(clean("id_nik", "l3IO994I0785OOO1")).isEqualTo(NIK);
        for (var filler : new String[] {"0000000000000000", "9999999999999999", "-", "1.31099E+15", "1,31099e+15", "12345"}) assertThat(clean("id_nik", filler)).isEmpty();
    }

    @Test void a_number_cut_by_a_spreadsheet_is_known_by_its_zero() {
        assertThat(holds("nik_cut", "", NIK, "1310994107850000")).isTrue();
        assertThat(holds("nik_cut", "", NIK, "1310994107850002")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1310994107850002,true", "1310990107850001,true", "1310994107850003,false", "1310994107850000,false", "1310994207850002,false", "1311994107850002,false"})
    void twins_have_one_birthday_and_neighbouring_serials_or_both_sexes(String other, boolean twins) {
        assertThat(holds("nik_twins", "", NIK, other)).isEqualTo(twins);
        assertThat(holds("nik_twins", "", other, NIK)).isEqualTo(twins);
    }

    @Test void the_twin_of_a_number_ending_in_zero_is_not_its_cut() {
        assertThat(holds("nik_twins", "", "1310994107850010", "1310994107850011")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"131099410785001,1", "1310994113850001,2", "1310994107850000,1"})
    void an_impossible_number_is_a_damaged_one(String other, int slips) {
        assertThat(holds("nik_damaged", String.valueOf(slips), NIK, other)).isTrue();
        if (slips > 1) assertThat(holds("nik_damaged", "1", NIK, other)).isFalse();
    }

    @Test void two_possible_numbers_of_two_birthdays_are_no_slip_of_each_other() {
        assertThat(holds("nik_damaged", "2", NIK, "1310994108850001")).isFalse();
        assertThat(holds("nik_near", "", NIK, "1310994108850001")).isFalse();
        assertThat(holds("nik_near", "", NIK, "1311994107850001")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"maria,mario,true", "slamet,slameto,true", "maria fallo,mario fallo,true", "ana fallo,ani fallo,true", "siti,siri,false", "maria,maria,false", "maria fallo,maria,false", "dini,dina sari,false"})
    void another_ending_is_another_child(String one, String other, boolean holds) {
        assertThat(holds("id_name_ending", "", one, other)).isEqualTo(holds);
        assertThat(holds("id_name_ending", "", other, one)).isEqualTo(holds);
    }

    private static String clean(String cleaner, String text) {
        return Cleaners.named(cleaner).clean(text);
    }

    private static boolean holds(String likeness, String argument, String one, String other) {
        return Likenesses.named(likeness, argument).holds(one, other);
    }
}
