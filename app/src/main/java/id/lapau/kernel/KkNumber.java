package id.lapau.kernel;

import java.util.Optional;

/** Number of a family card (kartu keluarga): sixteen digits. A family may get a new one; it never proves who somebody is. */
public record KkNumber(String digits) {

    public KkNumber {
        if (!digits.matches("\\d{16}")) throw new IllegalArgumentException("a KK number has 16 digits");
    }

    /** Reads what people typed, with spaces, dots, an apostrophe or a letter O for 0; empty when it is no KK number. */
    public static Optional<KkNumber> read(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0.,'’`\\-]", "").replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
        return digits.matches("\\d{16}") ? Optional.of(new KkNumber(digits)) : Optional.empty();
    }

    /** For screens: regency prefix and the last four digits. */
    public String masked() {
        return digits.substring(0, 4) + "********" + digits.substring(12);
    }

    /** In clear, in groups of four. Showing it is a permission and an audit entry. */
    public String grouped() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override public String toString() {
        return masked();
    }
}
