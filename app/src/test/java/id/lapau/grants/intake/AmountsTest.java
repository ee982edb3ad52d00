package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.Rupiah;
import id.lapau.sheets.SheetCell;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @Property void every_written_form_of_an_amount_reads_back(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long rupiah) {
        var dotted = NumberFormat.getIntegerInstance(Locale.of("id", "ID")).format(rupiah);
        var forms = List.of("" + rupiah, dotted, "Rp " + dotted, "Rp." + dotted, "rp" + dotted, "Rp. " + dotted + ",-", dotted + ".-",
                dotted + ",00", "IDR " + dotted, dotted + " rupiah", "± " + dotted, "sekitar Rp " + dotted, dotted.replace('.', ','),
                "\u00a0Rp\u00a0" + dotted + " ", dotted + " ,-", "Rp " + dotted + " -");
        for (var form : forms) assertThat(Amounts.amount(SheetCell.text(form))).as(form).contains(new Rupiah(rupiah));
        assertThat(Amounts.amount(SheetCell.number(BigDecimal.valueOf(rupiah)))).contains(new Rupiah(rupiah));
    }

    @Property void every_unit_reads_back(@ForAll @IntRange(min = 1, max = 999) int whole, @ForAll @IntRange(min = 0, max = 9) int tenth) {
        for (var unit : List.of("jt", " jt", " juta", " Jt", " JUTA", "jt,-"))
            for (var comma : List.of(",", "."))
                assertThat(Amounts.amount(SheetCell.text("Rp " + whole + comma + tenth + unit)))
                        .as(whole + comma + tenth + unit).contains(new Rupiah(whole * 1_000_000L + tenth * 100_000L));
        assertThat(Amounts.amount(SheetCell.text(whole + "rb"))).contains(new Rupiah(whole * 1_000L));
        assertThat(Amounts.amount(SheetCell.text(whole + " ribu"))).contains(new Rupiah(whole * 1_000L));
        assertThat(Amounts.amount(SheetCell.text(whole + " milyar"))).contains(new Rupiah(whole * 1_000_000_000L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1,5 jt/bln;18000000", "Rp 1.500.000,-/bulan;18000000", "2 juta per bulan;24000000", "500 rb sehari;182500000",
        "24 juta setahun;24000000", "1.000.000 (per minggu);52000000", "1 jt perbulan;12000000", "10jt/thn.;10000000", "5.000.000/ bln;60000000"})
    void a_period_in_the_cell_counts_more_than_the_heading(String written, long yearly) {
        assertThat(Amounts.yearly(SheetCell.text(written), false)).contains(new Rupiah(yearly));
        assertThat(Amounts.yearly(SheetCell.text(written), true)).contains(new Rupiah(yearly));
    }

    @Test void a_monthly_column_counts_twelve_times() {
        assertThat(Amounts.yearly(SheetCell.text("1.500.000"), true)).contains(Rupiah.million(18));
        assertThat(Amounts.yearly(SheetCell.number(new BigDecimal("1500000")), true)).contains(Rupiah.million(18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"banyak", "1 jt - 2 jt", "tidak tentu", "1.50.00", "-5000", "Rp", "1310994107850001"})
    void what_is_unclear_stays_unclear(String written) {
        assertThat(Amounts.amount(SheetCell.text(written))).isEmpty();
    }

    @Test void a_number_too_large_or_negative_is_no_amount() {
        assertThat(Amounts.amount(SheetCell.number(new BigDecimal("-1")))).isEmpty();
        assertThat(Amounts.amount(SheetCell.number(new BigDecimal("1310994107850000")))).isEmpty();
        assertThat(Amounts.yearly(SheetCell.text("999.999.999.999.999/hari"), false).orElseThrow().amount()).isEqualTo(999_999_999_999_999L * 365);
    }
}
