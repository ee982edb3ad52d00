package id.lapau.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.kernel.Regions.Region;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NagariNamesTest {

    private static final RegionCode DHARMASRAYA = new RegionCode("13.10");
    private final NagariNames names = NagariNames.of(DHARMASRAYA);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kt. Baru                          | Koto Baru
            IV Koto P. Punjung                | Empat Koto Pulau Punjung
            Nag. Sitiung                      | Sitiung
            NAGARI SEI DAREH                  | Sungai Dareh
            S. Rumbai Timur                   | Sungai Rumbai Timur
            Sungai Rumbai                     | Sungai Rumbai
            SungaiRumbai                      | Sungai Rumbai
            Gn. Medan                         | Gunung Medan
            Gunuang Selasih                   | Gunung Selasih
            Sikabou                           | Sikabau
            Simalidoe                         | Simalidu
            Tj Alam                           | Tanjung Alam
            Alahan Nan Tiga                   | Alahan Nan Tigo
            Koto Nan IV Dibawuah              | Koto Nan Empat Dibawuh
            4 Koto Pulau Punjung              | Empat Koto Pulau Punjung
            Muara Sopan                       | Muaro Sopan
            Lubuk Karak                       | Lubuak Karak
            Rekap Nagari Koto Besar 2020.xlsx | Koto Besar
            koto padang, kec. koto baru       | Koto Padang
            Sitiung Kab. Dharmasraya          | Sitiung
            Kurnia Sltn                       | Kurnia Selatan
            Pdg Laweh                         | Padang Laweh
            """)
    void a_nagari_is_known_however_it_is_written(String written, String meant) {
        assertThat(names.nagariNamed(written).map(NagariNamesTest::name)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Koto", "Padang", "Payakumbuh", "Jorong Pasar", "Sheet1", "UMKM 2020",
            "a", "s", "ko", "Ab St", "Tabel", "Tabel 2", "Data", "Koto Madang", "Sungai", "Pasar Baru"})
    void what_names_no_nagari_or_several_is_left_to_a_human(String written) {
        assertThat(names.nagariNamed(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jr. Pasar Lama, Nagari Sungai Dareh, Kec. Pulau Punjung | Sungai Dareh
            Jorong Sungai Lomak Sitiung                              | Sitiung
            Jl. Lintas Sumatera Km 4 Gunung Medan Kec Sitiung        | Gunung Medan
            """)
    void an_address_tells_its_nagari(String written, String meant) {
        assertThat(names.nagariMentioned(written).map(NagariNamesTest::name)).contains(meant);
    }

    @Test void every_nagari_is_known_by_its_own_name() {
        assertThat(Regions.bundled().nagariOf(DHARMASRAYA)).hasSize(52)
                .allSatisfy(region -> assertThat(names.nagariNamed(region.name())).contains(region.code()))
                .allSatisfy(region -> assertThat(names.nagariNamed("Wali Nagari " + region.name().toUpperCase())).contains(region.code()));
    }

    private static final List<Region> ALL = Regions.bundled().nagariOf(DHARMASRAYA);

    @Provide Arbitrary<Region> nagari() {
        return Arbitraries.of(ALL);
    }

    @Property void one_slip_of_the_pen_leads_to_that_nagari_or_to_a_human_but_never_to_another(
            @ForAll("nagari") Region meant, @ForAll @IntRange(max = 40) int at, @ForAll @IntRange(max = 3) int kind, @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        var written = slipped(meant.name().toLowerCase(Locale.ROOT), at, kind, letter);
        var others = ALL.stream().filter(other -> !other.equals(meant)).filter(other -> Slips.between(letters(written), letters(other.name()), 1) <= 1).toList();
        var found = names.nagariNamed(written);
        if (others.isEmpty()) assertThat(found.filter(code -> !code.equals(meant.code()))).as(written).isEmpty();
        else assertThat(found.map(NagariNamesTest::name)).as(written).satisfiesAnyOf(name -> assertThat(name).isEmpty(),
                name -> assertThat(letters(name.orElseThrow())).isEqualTo(letters(written)));
    }

    @Property void a_word_that_is_no_name_names_nothing(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String word) {
        Assume.that(ALL.stream().noneMatch(region -> Slips.between(letters(word), letters(region.name()), 1) <= 1));
        assertThat(names.nagariNamed(word)).as(word).isEmpty();
    }

    private static String slipped(String name, int at, int kind, char letter) {
        int i = at % (name.length() - 1);
        return switch (kind) {
            case 0 -> name.substring(0, i) + name.substring(i + 1);
            case 1 -> name.substring(0, i) + letter + name.substring(i);
            case 2 -> name.substring(0, i) + letter + name.substring(i + 1);
            default -> name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2);
        };
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String name(RegionCode code) {
        return Regions.bundled().find(code.code()).orElseThrow().name();
    }
}
