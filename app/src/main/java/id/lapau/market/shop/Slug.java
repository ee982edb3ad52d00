package id.lapau.market.shop;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The last part of an address, made of a name: small letters, digits and single hyphens. */
final class Slug {

    static final int SHOP = 60;
    static final int PRODUCT = 80;
    /** What stands below the address of a shop already. */
    static final Set<String> RESERVED = Set.of("foto", "lapor", "keranjang", "pesan", "tanya", "wa", "kartu", "poster", "ulasan", "peta", "cari");

    private Slug() {}

    /** @param otherwise what to take when nothing of the name is left */
    static String of(String name, int longest, String otherwise) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replaceAll("['’`]", "").replaceAll("[^a-z0-9]+", "-");
        return cut(plain, longest, otherwise);
    }

    private static String cut(String plain, int longest, String otherwise) {
        var shorter = plain.length() > longest ? plain.substring(0, longest) : plain;
        var trimmed = shorter.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? otherwise : trimmed;
    }

    static boolean reserved(String slug) {
        return RESERVED.contains(slug);
    }

    static boolean valid(String slug, int longest) {
        return slug.length() <= longest && slug.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** The slug itself, else with the first number from 2 that nobody has. */
    static String free(String slug, int longest, Predicate<String> taken) {
        if (!RESERVED.contains(slug) && !taken.test(slug)) return slug;
        for (int number = 2; ; number++) {
            var next = cut(slug, longest - 1 - String.valueOf(number).length(), "x") + "-" + number;
            if (!taken.test(next)) return next;
        }
    }
}
