package id.lapau.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"081234567890", "+62 812-3456-7890", "6281234567890", "81234567890", "0812 3456 7890", "+62 0812 3456 7890",
            "081234567890/085312345678", "081234567890 / WA", "0812-3456-7890 (WA)", "O81234567890"})
    void a_mobile_number_is_read_however_it_is_written(String written) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber("6281234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "tidak ada", "0812", "1234", "08412345"})
    void what_is_no_number_is_not_guessed(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }

    @Property(tries = 500)
    void mobile_numbers_are_those_that_libphonenumber_knows(@ForAll @LongRange(min = 80_000_000L, max = 899_999_999_999L) long number) throws NumberParseException {
        var util = PhoneNumberUtil.getInstance();
        var parsed = util.parse("0" + number, "ID");
        var type = util.getNumberType(parsed);
        boolean mobile = type == PhoneNumberUtil.PhoneNumberType.MOBILE;
        if (mobile) assertThat(PhoneNumber.read("0" + number)).isPresent();
    }
}
