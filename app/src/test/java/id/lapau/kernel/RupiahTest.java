package id.lapau.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupiahTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.500.000|1500000", "Rp 1,5 jt|1500000", "1500000|1500000", "Rp. 1.500.000,-|1500000", "1.500.000,00|1500000",
            "1,500,000|1500000", "1,5 juta|1500000", "500rb|500000", "500 ribu|500000", "2 M|2000000000", "Rp1.500.000|1500000", "1.25 jt|1250000", "0|0", "15jt|15000000"})
    void an_amount_is_read_however_it_is_written(String written, long amount) {
        assertThat(Rupiah.read(written)).contains(new Rupiah(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banyak", "1-2 jt", "1.5.0", "-5000", "12.34.567", "jt"})
    void an_unclear_amount_is_not_guessed(String written) {
        assertThat(Rupiah.read(written)).isEqualTo(Optional.empty());
    }

    @Property
    void an_amount_that_lapau_writes_is_read_back(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long amount) {
        assertThat(Rupiah.read(new Rupiah(amount).toString())).contains(new Rupiah(amount));
    }
}
