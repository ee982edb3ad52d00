package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.sheets.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final List<String> FORMS = List.of("dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "dd MM yyyy",
            "dd - MM - yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "ddMMyyyy", "d MMMM yyyy", "dd-MMM-yyyy", "d-MMM-yy", "dd-MM-yy", "dd/MM/yy", "d MMM yyyy");

    @Property void every_written_form_of_a_birth_date_reads_back(@ForAll @IntRange(min = 0, max = 27_000) int day) {
        var date = LocalDate.of(1930, 1, 1).plusDays(day);
        for (var form : FORMS) {
            var written = DateTimeFormatter.ofPattern(form, Locale.of("id", "ID")).format(date);
            for (var cell : List.of(written, "Koto Baru, " + written, "Pulau Punjung," + written, " " + written + " ", "Sikabau / " + written))
                if (!cell.matches("[A-Z].*\\d{4}[-/]\\d\\d[-/]\\d\\d"))
                    assertThat(Dates.read(SheetCell.text(cell))).as(cell).contains(date);
        }
    }

    @Property void a_serial_reads_back_as_number_and_as_text(@ForAll @IntRange(min = 0, max = 34_000) int day) {
        var date = LocalDate.of(1914, 1, 1).plusDays(day);
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
        assertThat(Dates.read(SheetCell.number(BigDecimal.valueOf(serial)))).contains(date);
        assertThat(Dates.read(SheetCell.text("" + serial))).contains(date);
        assertThat(Dates.read(SheetCell.date(date))).contains(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"17 Agt 1985;1985-08-17", "17 Ags 85;1985-08-17", "2 Pebruari 1990;1990-02-02", "10 Nopember 1945;1945-11-10",
        "5 MEI 1975;1975-05-05", "17 Aug 1985;1985-08-17", "Koto Gadang 17-08-1985;1985-08-17", "1985-08-17T00:00:00;1985-08-17", "3 Okt. 1999;1999-10-03",
        "1 Desember 2003;2003-12-01", "12/08/03;2003-08-12"})
    void months_are_understood_as_people_shorten_them(String written, LocalDate date) {
        assertThat(Dates.read(SheetCell.text(written))).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985", "31-02-1985", "08/17/1985", "Koto Baru", "32 Mei 1990", "1310994107850001", "17 Foo 1985", "0", "99999"})
    void what_is_no_date_stays_unread(String written) {
        assertThat(Dates.read(SheetCell.text(written))).isEmpty();
    }

    @Test void a_year_alone_is_not_a_serial() {
        assertThat(Dates.read(SheetCell.number(new BigDecimal("1985")))).isEmpty();
    }
}
