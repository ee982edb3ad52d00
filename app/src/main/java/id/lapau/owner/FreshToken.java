package id.lapau.owner;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 128 random bits as hexadecimal digits, for a cookie or a link; whoever keeps it keeps a keyed hash only. */
final class FreshToken {

    private static final int BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private FreshToken() {}

    static String drawn() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
