package id.lapau.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats indonesian = new Formats(Languages.INDONESIAN);
    private final Formats english = new Formats(Languages.ENGLISH);

    @Test void a_date_is_written_out() {
        assertThat(indonesian.date(LocalDate.of(2020, 10, 22))).isEqualTo("22 Oktober 2020");
        assertThat(english.date(LocalDate.of(2020, 10, 22))).isEqualTo("22 October 2020");
        assertThat(indonesian.date(null)).isEqualTo("–");
    }

    @Test void a_moment_is_told_by_the_clock_of_the_office() {
        assertThat(indonesian.dateTime(Instant.parse("2020-10-21T18:05:00Z"))).isEqualTo("22 Oktober 2020 01.05");
    }

    @Test void numbers_have_the_dots_of_the_language() {
        assertThat(indonesian.number(5_000)).isEqualTo("5.000");
        assertThat(english.number(5_000)).isEqualTo("5,000");
        assertThat(indonesian.rupiah(new Rupiah(2_400_000))).isEqualTo("Rp 2.400.000");
    }
}
