package id.lapau.papers;

import java.util.Locale;
import java.util.Optional;

/**
 * Names a paper in public: 80 bits of a keyed hash in Crockford's Base32, which knows no I, L, O and U. Nobody can guess
 * one, and the same paper always has the same, so that it can be made again byte for byte.
 */
final class PaperCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private PaperCode() {}

    static String of(byte[] hash) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(fiveBits(hash, i * 5)));
        return code.toString();
    }

    private static int fiveBits(byte[] hash, int from) {
        int value = 0;
        for (int bit = from; bit < from + 5; bit++) value = value << 1 | (hash[bit / 8] >> (7 - bit % 8) & 1);
        return value;
    }

    /** A code as people type it: small letters, blanks and hyphens do not matter, nor O for 0 and I or L for 1. */
    static Optional<String> read(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0) ? Optional.of(code) : Optional.empty();
    }

    static String inGroups(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }
}
