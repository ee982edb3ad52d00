package id.lapau.identity;

import id.lapau.platform.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Proves that whoever sets the first admin can read the terminal of the server. Made from the key of the house, so that
 * several servers of one house know the same code and a restart keeps it; it opens nothing once there is a user.
 */
@Component
class SetupCode {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final String code;

    SetupCode(Vault vault) {
        var bytes = vault.fingerprint("the code of the first run");
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) text.append('-');
            text.append(LETTERS.charAt(Byte.toUnsignedInt(bytes[i]) % LETTERS.length()));
        }
        code = text.toString();
    }

    /** Four groups of four letters. */
    String shown() {
        return code;
    }

    /** Whether this is the code, however it is divided and in capitals or not. */
    boolean is(String typed) {
        return MessageDigest.isEqual(bytes(code), bytes(typed));
    }

    private static byte[] bytes(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").getBytes(StandardCharsets.UTF_8);
    }
}
