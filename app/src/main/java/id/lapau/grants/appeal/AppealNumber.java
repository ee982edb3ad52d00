package id.lapau.grants.appeal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Names an appeal to whoever filed it: eleven random letters of Crockford's Base32 (55 bits, which nobody guesses) and a check letter by
 * Luhn's method modulo 32, which finds every single wrong letter and nearly every two that were swapped.
 */
record AppealNumber(String letters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int LENGTH = 12;

    static AppealNumber random(SecureRandom chance) {
        var letters = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) letters.append(ALPHABET.charAt(chance.nextInt(BASE)));
        return new AppealNumber(letters.append(ALPHABET.charAt((BASE - sum(letters + "0")) % BASE)).toString());
    }

    /** As people type it: small letters, blanks and hyphens do not matter, nor O for 0 and I or L for 1. Empty when a letter must be wrong. */
    static Optional<AppealNumber> read(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        boolean whole = letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return whole && sum(letters) == 0 ? Optional.of(new AppealNumber(letters)) : Optional.empty();
    }

    private static int sum(String letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ALPHABET.indexOf(letters.charAt(letters.length() - 1 - i)) * (i % 2 == 0 ? 1 : 2);
            sum += value / BASE + value % BASE;
        }
        return sum % BASE;
    }

    String inGroups() {
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }
}
