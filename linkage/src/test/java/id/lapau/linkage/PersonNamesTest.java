package id.lapau.linkage;

import static id.lapau.linkage.NameAgreement.DIFFERENT;
import static id.lapau.linkage.NameAgreement.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            H. Ahmad Fauzi, S.Pd.            | ahmad fauzi
            HJ SITI AMINAH S.PD              | siti aminah
            Drs.H.Syafrizal M.Pd             | syafrizal
            Hj.Nurhayati,S.Pd.I              | nurhayati
            Dra. Yusnidar, M. Pd             | yusnidar
            Syafri Dt. Rajo Nan Sati         | syafri rajo nan sati
            Datuak Sinaro                    | sinaro
            Ahmad S H. Pd                    | ahmad
            H. Dt.                           | dt
            Zainal St. Marajo                | zainal marajo
            Ir. Hendra SE                    | hendra
            Rina Amd.Keb                     | rina
            Rina A.Md.Keb                    | rina
            Yulia S. Kom                     | yulia
            Yulia, S.Ag., M.Si               | yulia
            dr. Andi Sp.OG                   | andi
            Bgd. Ali Akbar                   | ali akbar
            Syafrizal Pgl. Ujang             | syafrizal
            Syafrizal als Buyung             | syafrizal
            Syafrizal (Ujang)                | syafrizal
            Syafrizal [Ujang] Effendi        | syafrizal effendi
            Ahmad bin Yusuf                  | ahmad yusuf
            Fatimah Binti Ali                | fatimah ali
            Moh. Soekarno                    | muhammad sukarno
            M. Yusuf                         | muhammad yusuf
            H.M. Yusuf                       | muhammad yusuf
            Mohd Djafar                      | muhammad jafar
            Tjoet Nja Dien                   | cut nja dien
            Ma'ruf                           | maruf
            Abd. Rahman                      | abdul rahman
            Sutan                            | sutan
            Ahmad H                          | ahmad h
            Renée                            | renee
            Susi S                           | susi s
            """)
    void titles_nicknames_and_old_spelling_are_taken_away(String written, String normal) {
        assertThat(PersonNames.normal(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SITI AMINAH            | Siti  Aminah              | SAME
            NurAini                | Nur Aini                  | SAME
            Sri Wahyuni            | Sriwahyuni                | SAME
            Nuraini                | Nur-Aini                  | SAME
            Aminah Siti            | Siti Aminah               | SAME_WORDS
            H. Ahmad Fauzi, S.Pd   | Ahmad Fauzi               | SAME_WORDS
            Hj. Nur Aini SE        | Nuraini                   | SAME_WORDS
            Syafrizal (Ijal)       | Syafrizal                 | SAME_WORDS
            Ahmad bin Yusuf        | Ahmad Yusuf               | SAME_WORDS
            Soekarno               | Sukarno                   | SAME_SOUND
            Djamilah               | Jamilah                   | SAME_SOUND
            Tjahjadi               | Cahyadi                   | SAME_SOUND
            Jusuf                  | Yusuf                     | SAME_SOUND
            Sjafrizal              | Safrizal                  | SAME_SOUND
            Syofyan                | Sofian                    | SAME_SOUND
            Moh. Ali               | Muhammad Ali              | SAME_SOUND
            M. Ali                 | Mochamad Ali              | SAME_SOUND
            Taufiq                 | Taufik                    | SAME_SOUND
            Novi                   | Nofi                      | SAME_SOUND
            Khairul                | Hairul                    | SAME_SOUND
            Chairul                | Khairul                   | SAME_SOUND
            Achmad                 | Ahmad                     | SAME_SOUND
            Yenny                  | Yeni                      | SAME_SOUND
            Rudy                   | Rudi                      | SAME_SOUND
            Suryadie               | Suryadi                   | SAME_SOUND
            Abdurrahman            | Abdul Rahman              | SAME_SOUND
            Abd. Rahman            | Abdurahman                | SAME_SOUND
            Aini Nur               | Nuraini                   | SAME_SOUND
            Rahmad                 | Rahmat                    | SAME_SOUND
            Fatima                 | Fatimah                   | SAME_SOUND
            Rizki                  | Riski                     | SAME_SOUND
            Dicky                  | Diki                      | SAME_SOUND
            Riko                   | Rico                      | SAME_SOUND
            Zaenal                 | Zainal                    | SAME_SOUND
            Khoerul                | Khoirul                   | SAME_SOUND
            Khoesnul               | Khusnul                   | SAME_SOUND
            Tgk. Muhammad Ali      | Muhammad Ali              | SAME_WORDS
            Nurhayati (Bu T        | Nurhayati                 | SAME_WORDS
            Yulai                  | Yulia                     | TYPING_ERROR
            Afrizal                | Aprizal                   | TYPING_ERROR
            Syafrizl               | Syafrizal                 | TYPING_ERROR
            Nurhayari              | Nurhayati                 | TYPING_ERROR
            Siti Aminha            | Siti Aminah               | TYPING_ERROR
            Yusf                   | Yusuf                     | TYPING_ERROR
            Yusuff                 | Yusuf                     | SAME_SOUND
            Zulkfiil               | Zulkifli                  | DIFFERENT
            Zulkarnan              | Zulkarnain                | TYPING_ERROR
            Syamusrizl             | Syamsurizal               | TYPING_ERROR
            Siti Nurhayti          | Siti Nurhayati            | TYPING_ERROR
            Srwahyuni              | Sri Wahyuni               | TYPING_ERROR
            Ahmad                  | Ahmad Fauzi               | PART
            Ahmad F.               | Ahmad Fauzi               | INITIALS
            A. Fauzi               | Ahmad Fauzi               | INITIALS
            M. Yusuf               | Martin Yusuf              | INITIALS
            Yusuf                  | Muhammad Yusuf            | PART
            Siti Aminah            | Siti Nur Aminah           | PART
            Nuraini                | Nur Aini Fitri            | PART
            Ai                     | Ai Sukaesih               | DIFFERENT
            S. A.                  | Siti Aminah               | DIFFERENT
            """)
    void one_name_written_in_two_ways_agrees_as_far_as_it_does(String one, String other, NameAgreement expected) {
        assertThat(PersonNames.compare(one, other)).isEqualTo(expected);
        assertThat(PersonNames.compare(other, one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Siti Aminah, Siti Rahmah
            Yusuf, Yusri
            Nurhayati, Nurhasanah
            Nurhayati, Nurhayani
            Andi, Ani
            Andi, Andri
            Rina Wati, Rini Wati
            Rina Wati, Rani Wati
            Andriani, Andriana
            Yulianto, Yulianti
            Susanto, Susanti
            Amin, Aminah
            Syarif, Syarifah
            Saleh, Salehah
            Hendra, Hendri
            Erman, Erwan
            Santi, Yanti
            Ahmad Fauzi, Ahmad Fauzan
            Muhammad Yusuf, Muhammad Yunus
            Ahmad bin Yusuf, Ahmad bin Zainal
            Dewi Sartika, Dewi Kartika
            Putra, Putri
            Ali, Alim
            Dasmi, Lasmi
            Supriyati, Supriyanto
            """)
    void two_names_are_two_however_near(String one, String other) {
        assertThat(PersonNames.compare(one, other)).isEqualTo(DIFFERENT);
        assertThat(PersonNames.compare(other, one)).isEqualTo(DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "...", "()", "123"})
    void text_without_a_letter_is_a_missing_name(String text) {
        assertThat(PersonNames.compare(text, "Siti")).isEqualTo(MISSING);
        assertThat(PersonNames.compare(text, text)).isEqualTo(MISSING);
        assertThat(PersonNames.soundKey(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Nuraini, Aini Nur
            Soekarno, SUKARNO
            M. Yusuf, Mohammad Jusuf
            Abdurrahman Wahid, Abdul Rahman Wahid
            Hj. Siti Aisyah S.Pd, Aisya Siti
            Rizky, Rizki
            Indah Sari, Indahsari
            Tri Ayu, Triayu
            """)
    void spellings_of_one_name_share_their_sound_key(String one, String other) {
        assertThat(PersonNames.soundKey(one)).isEqualTo(PersonNames.soundKey(other)).isNotEmpty();
    }

    @Test
    void names_of_other_sound_have_another_key() {
        assertThat(PersonNames.soundKey("Siti Aminah")).isNotEqualTo(PersonNames.soundKey("Siti Rahmah"));
    }
}
