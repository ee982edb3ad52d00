package id.lapau.grants.phase;

import id.lapau.kernel.Nik;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The draw among equals: HMAC-SHA-256 of the NIK under the seed of the phase. Nobody chooses a NIK, and the seed is public
 * before anybody is chosen, so nobody can influence it; each person can do the sum again.
 */
public final class Draw {

    private static final String FUNCTION = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param seed 64 hex digits */
    public Draw(String seed) {
        key = new SecretKeySpec(HexFormat.of().parseHex(seed), FUNCTION);
    }

    /** 64 hex digits; the smaller comes first. */
    public String of(Nik nik) {
        try {
            var mac = Mac.getInstance(FUNCTION);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(nik.digits().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
