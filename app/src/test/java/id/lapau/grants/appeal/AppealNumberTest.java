package id.lapau.grants.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AppealNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom chance = new SecureRandom();

    @Test void a_number_is_read_as_people_type_it() {
        for (int i = 0; i < 1_000; i++) {
            var number = AppealNumber.random(chance);
            assertThat(AppealNumber.read(number.inGroups().toLowerCase().replace('0', 'o').replace('1', 'l'))).contains(number);
        }
    }

    @Test void every_single_wrong_letter_is_noticed() {
        var number = AppealNumber.random(chance).letters();
        for (int at = 0; at < number.length(); at++) {
            for (char wrong : ALPHABET.toCharArray()) {
                if (wrong == number.charAt(at)) continue;
                assertThat(AppealNumber.read(number.substring(0, at) + wrong + number.substring(at + 1))).isEmpty();
            }
        }
    }

    @Test void what_is_no_number_is_none() {
        for (var typed : new String[] {"", "7K2M", "7K2M-9QXA-4TB!", "x".repeat(500)}) assertThat(AppealNumber.read(typed)).isEmpty();
    }

    @Test void a_deadline_passes_over_weekends_only() {
        assertThat(WorkingDays.after(LocalDate.of(2020, 10, 23), 1)).isEqualTo(LocalDate.of(2020, 10, 26));
        assertThat(WorkingDays.after(LocalDate.of(2020, 10, 24), 5)).isEqualTo(LocalDate.of(2020, 10, 30));
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
            int days = 1 + random.nextInt(60);
            var end = WorkingDays.after(day, days);
            assertThat(day.plusDays(1).datesUntil(end.plusDays(1)).filter(each -> each.getDayOfWeek().getValue() < 6).count()).isEqualTo(days);
        }
    }
}
