package id.lapau.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.testing.LapauTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@LapauTest
class WordingTest {

    private static final TextKind KIND = new TextKind("batch.text-ready", TextKind.Group.MESSAGE,
            List.of(new TextKind.Gap("nomor", "1", true), new TextKind.Gap("nama", "Upik", false)), false);
    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala", Role.HEAD, null);
    private static final Officer VERIFIER = new Officer(UUID.randomUUID(), "Verifikator", Role.VERIFIER, null);

    @Autowired Wordings wordings;
    @Autowired ChangeWording change;
    @Autowired ObjectProvider<TextKind> kinds;

    @Test void every_shipped_text_can_be_filled_and_would_be_accepted() {
        assertThat(kinds.stream()).isNotEmpty().allSatisfy(kind -> {
            var text = wordings.at(kind, 0);
            assertThat(ChangeWording.problems(kind, text)).as(kind.key()).isEmpty();
            assertThat(text.filled(kind.examples()).body()).doesNotContain("{", "}");
        });
    }

    @Test void a_text_with_a_gap_nobody_fills_or_without_one_that_must_be_there_is_refused() {
        assertThat(problem("Surat {nomor} untuk {gaji}")).isEqualTo("wording.problem.unknown");
        assertThat(problem("Surat untuk {nama}")).isEqualTo("wording.problem.missing");
        assertThat(problem("Surat {nomor} { nama }")).isEqualTo("wording.problem.brace");
    }

    @Test void a_change_is_a_new_version_and_the_old_one_can_still_be_read() {
        int seen = wordings.current(KIND).version();
        assertThat(change.change(KIND, seen, "Judul", "Surat {nomor}", "uji", VERIFIER)).isInstanceOf(ChangeWording.Outcome.NotAllowed.class);
        assertThat(change.change(KIND, seen, "Judul", "Surat {nomor}", "uji", HEAD)).isInstanceOf(ChangeWording.Outcome.Changed.class);
        assertThat(change.change(KIND, seen, "Judul", "Surat {nomor} lain", "uji", HEAD)).isInstanceOf(ChangeWording.Outcome.Overtaken.class);
        assertThat(wordings.current(KIND).body()).isEqualTo("Surat {nomor}");
        assertThat(wordings.at(KIND, seen).body()).isNotEqualTo("Surat {nomor}");
    }

    @Test void what_fills_a_gap_is_taken_word_by_word() {
        var text = new Wording("x", 1, "{nomor}", "Nomor {nomor}");
        assertThat(text.filled(Map.of("nomor", "$1 {nama} \\")).body()).isEqualTo("Nomor $1 {nama} \\");
        assertThatThrownBy(() -> text.filled(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String problem(String body) {
        return Objects.requireNonNull(ChangeWording.problems(KIND, new Wording("x", 1, "Judul", body)).get("badan")).key();
    }
}
