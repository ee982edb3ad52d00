package id.lapau.market.find;

import org.jspecify.annotations.Nullable;

/** Numbers as visitors type them; what is none counts as not given. */
final class Numbers {

    private static final int MOST_DIGITS = 12;

    private Numbers() {}

    /** Rupiah, with or without dots and 'Rp'; null for none. */
    static @Nullable Long rupiah(String typed) {
        var digits = typed.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? null : Long.valueOf(digits);
    }

    /** The first page where it is none. */
    static int page(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 1;
    }
}
