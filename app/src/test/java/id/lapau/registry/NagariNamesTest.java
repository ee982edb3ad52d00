package id.lapau.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
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
    @ValueSource(strings = {"", "-", "Koto", "Padang", "Payakumbuh", "Jorong Pasar", "Sheet1", "UMKM 2020"})
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

    private static String name(RegionCode code) {
        return Regions.bundled().find(code.code()).orElseThrow().name();
    }
}
