package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedVaultTest {

    private final SealedVault vault = new SealedVault(key(1));

    private static byte[] key(int filling) {
        var key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }

    @Test
    void what_is_sealed_can_be_opened_and_never_looks_the_same_twice() {
        var once = vault.seal("1310990101900001");
        assertThat(vault.open(once)).isEqualTo("1310990101900001");
        assertThat(vault.seal("1310990101900001")).isNotEqualTo(once);
        assertThat(new String(once, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("131099");
    }

    @Test
    void the_empty_text_and_any_bytes_can_be_sealed() {
        assertThat(vault.open(vault.seal(""))).isEmpty();
        assertThat(vault.openBytes(vault.sealBytes(new byte[] {0, -1, 7}))).containsExactly(0, -1, 7);
    }

    @Test
    void another_key_opens_nothing_and_gives_other_fingerprints() {
        var other = new SealedVault(key(2));
        assertThatThrownBy(() -> other.open(vault.seal("x"))).isInstanceOf(IllegalStateException.class).hasMessageContaining("another key");
        assertThat(other.fingerprint("x")).isNotEqualTo(vault.fingerprint("x"));
    }

    @Test
    void an_altered_seal_is_refused() {
        var sealed = vault.seal("1310990101900001");
        for (int place = 0; place < sealed.length; place++) {
            var altered = sealed.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> vault.open(altered)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault.open(new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void equal_values_have_equal_fingerprints_that_do_not_tell_the_value() {
        assertThat(vault.fingerprint("1310990101900001")).isEqualTo(vault.fingerprint("1310990101900001")).hasSize(32);
        assertThat(vault.fingerprint("1310990101900002")).isNotEqualTo(vault.fingerprint("1310990101900001"));
    }

    @Test
    void a_key_of_the_wrong_length_is_refused_with_words_that_help() {
        assertThatThrownBy(() -> new SealedVault(new byte[16])).hasMessageContaining("openssl rand -base64 32");
    }
}
