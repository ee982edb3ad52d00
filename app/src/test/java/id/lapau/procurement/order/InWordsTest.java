package id.lapau.procurement.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {

    @ParameterizedTest
    @CsvSource({"0,Nol rupiah", "1,Satu rupiah", "10,Sepuluh rupiah", "11,Sebelas rupiah", "12,Dua belas rupiah", "19,Sembilan belas rupiah", "20,Dua puluh rupiah", "21,Dua puluh satu rupiah",
        "100,Seratus rupiah", "101,Seratus satu rupiah", "111,Seratus sebelas rupiah", "200,Dua ratus rupiah", "1000,Seribu rupiah", "1001,Seribu satu rupiah", "1999,Seribu sembilan ratus sembilan puluh sembilan rupiah",
        "2000,Dua ribu rupiah", "11000,Sebelas ribu rupiah", "100000,Seratus ribu rupiah", "101000,Seratus satu ribu rupiah", "1000000,Satu juta rupiah", "2400000,Dua juta empat ratus ribu rupiah",
        "5970000,Lima juta sembilan ratus tujuh puluh ribu rupiah", "1000000000,Satu miliar rupiah", "1001001001,Satu miliar satu juta seribu satu rupiah",
        "999999999999999,Sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan rupiah"})
    void amounts_are_spelt_as_on_a_receipt(long rupiah, String words) {
        assertThat(InWords.rupiah(rupiah)).isEqualTo(words);
    }

    @Test void what_is_no_amount_is_not_spelt() {
        assertThatThrownBy(() -> InWords.rupiah(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InWords.rupiah(1_000_000_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Reads the words back by a way of its own. */
    @Property(tries = 5_000) void what_is_spelt_reads_back(@ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long rupiah) {
        assertThat(read(InWords.rupiah(rupiah).toLowerCase().replace(" rupiah", ""))).isEqualTo(rupiah);
    }

    private static long read(String words) {
        Map<String, Integer> digits = new HashMap<>();
        var names = new String[] {"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};
        for (int i = 0; i < names.length; i++) digits.put(names[i], i);
        var scales = Map.of("ribu", 1_000L, "juta", 1_000_000L, "miliar", 1_000_000_000L, "triliun", 1_000_000_000_000L);
        long total = 0;
        long group = 0;
        long last = 0;
        for (var word : words.replace("seratus", "satu ratus").replace("seribu", "satu ribu").split(" ")) {
            if (digits.containsKey(word)) {
                group += last;
                last = digits.get(word);
            } else if (word.equals("belas")) last += 10;
            else if (word.equals("puluh")) last *= 10;
            else if (word.equals("ratus")) last *= 100;
            else {
                total += (group + last) * scales.get(word);
                group = 0;
                last = 0;
            }
        }
        return total + group + last;
    }
}
