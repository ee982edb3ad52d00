package id.lapau.linkage.text;

import id.lapau.linkage.PersonNames;
import java.util.Map;
import java.util.Set;

/** Cleaners for Indonesian names, numbers and places. */
final class Indonesian {

    private static final Set<String> KINDS_OF_PLACES = Set.of("nagari", "desa", "kelurahan", "kel", "jorong", "dusun", "kampung", "kp",
            "kecamatan", "kec", "kabupaten", "kab", "kota", "jalan", "jl", "jln", "gang", "gg", "nomor", "no", "rt", "rw");

    private Indonesian() {}

    static Map<String, Cleaner> cleaners() {
        return Map.of(
                "id_name", PersonNames::normal,
                "id_name_sound", PersonNames::soundKey,
                "id_nik", Niks::cleaned,
                "nik_birth", Niks::born,
                "id_phone", Indonesian::phone,
                "id_place", Indonesian::place);
    }

    /** The number within the country, without leading zero: 81266001234; of two in one cell the first. */
    static String phone(String text) {
        var digits = Words.digits(firstOf(text));
        if (digits.startsWith("0062")) digits = digits.substring(4);
        else if (digits.startsWith("62")) digits = digits.substring(2);
        while (digits.startsWith("0")) digits = digits.substring(1);
        return digits.length() >= 6 ? digits : "";
    }

    private static String firstOf(String numbers) {
        for (int i = 0; i < numbers.length(); i++) {
            char c = numbers.charAt(i);
            if (c == '/' || c == ';' || c == ',' || c == 'd' || c == 'a') return numbers.substring(0, i);
        }
        return numbers;
    }

    /** A place without the words that say what it is. */
    static String place(String text) {
        return Words.without(Words.alphanumeric(text), KINDS_OF_PLACES);
    }
}
