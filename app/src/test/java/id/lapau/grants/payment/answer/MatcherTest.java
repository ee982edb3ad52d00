package id.lapau.grants.payment.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.batch.FrozenLine;
import id.lapau.kernel.Nik;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final String EATEN = "1310990101800000";

    @Test void of_two_born_on_one_day_whose_names_agree_the_one_written_the_same_is_meant() {
        var matcher = matcher("Afrizal", "Afrizal Putra");
        assertThat(meant(matcher, "AFRIZAL")).isEqualTo("Afrizal");
        assertThat(meant(matcher, "AFRIZAL PUTRA")).isEqualTo("Afrizal Putra");
    }

    @Test void of_two_born_on_one_day_with_the_same_name_nobody_knows_which_is_meant() {
        assertThat(matcher("Afrizal", "Afrizal").find(row("AFRIZAL")).match()).isEqualTo(Match.NONE);
    }

    private static String meant(Matcher matcher, String name) {
        var found = matcher.find(row(name));
        assertThat(found.match()).isEqualTo(Match.NIK_REPAIRED);
        return Objects.requireNonNull(found.line()).name();
    }

    private static AnswerLine row(String name) {
        return AnswerLine.of(AnswerKind.DECREE, "", Map.of("nik#", EATEN, "name", name, "status", "Lolos"));
    }

    private static Matcher matcher(String one, String other) {
        return new Matcher(Stream.of(line(1, one), line(2, other)).toList(), Map.of());
    }

    private static FrozenLine line(int number, String name) {
        return new FrozenLine(UUID.randomUUID(), new UUID(0, 1), "001/UJI/2020", number, UUID.randomUUID(), new Nik("131099010180000" + number), name, "", true);
    }
}
