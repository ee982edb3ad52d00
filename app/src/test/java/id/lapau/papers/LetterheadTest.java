package id.lapau.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.testing.LapauTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapauTest
class LetterheadTest {

    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala", Role.HEAD, null);
    private static final Officer VERIFIER = new Officer(UUID.randomUUID(), "Verifikator", Role.VERIFIER, null);

    @Autowired Letterheads letterheads;
    @Autowired ChangeLetterhead change;

    private static Letterhead typed(int seen, String nip, byte[] logo) {
        return new Letterhead(seen, "Pemerintah Kabupaten", "Dinas", "Jalan", "", "Pulau Punjung", "Kepala Dinas", "Sutan Contoh", "", nip, logo);
    }

    @Test void the_head_sets_the_letterhead_and_the_emblem_stays_until_another_comes() throws Exception {
        int seen = letterheads.current().version();
        var emblem = Logo.read(Logo.png(new BufferedImage(900, 1_200, BufferedImage.TYPE_INT_RGB))).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(emblem)).getHeight()).isEqualTo(320);
        assertThat(change.change(typed(seen, "197001011995031001", emblem), VERIFIER)).isInstanceOf(ChangeLetterhead.Outcome.NotAllowed.class);
        assertThat(change.change(typed(seen, "1970", emblem), HEAD)).isInstanceOf(ChangeLetterhead.Outcome.Rejected.class);
        assertThat(change.change(typed(seen, "197001011995031001", emblem), HEAD)).isInstanceOf(ChangeLetterhead.Outcome.Changed.class);
        assertThat(change.change(typed(seen, "197001011995031001", null), HEAD)).isInstanceOf(ChangeLetterhead.Outcome.Overtaken.class);
        assertThat(change.change(typed(seen + 1, "197001011995031001", null), HEAD)).isInstanceOf(ChangeLetterhead.Outcome.Changed.class);
        assertThat(letterheads.current().logo()).isEqualTo(emblem);
        assertThat(letterheads.at(seen + 1).signatory()).isEqualTo("Sutan Contoh");
    }

    @Test void what_is_no_picture_does_not_become_an_emblem() {
        assertThat(Logo.read("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Logo.read(new byte[0])).isEmpty();
        assertThat(Logo.read(new byte[Logo.LARGEST_FILE + 1])).isEmpty();
    }
}
