package id.lapau.linkage.text;

import id.lapau.linkage.PersonNames;
import java.util.Map;

/** Cleaners for Indonesian names, numbers and places. */
final class Indonesian {

    private Indonesian() {}

    static Map<String, Cleaner> cleaners() {
        return Map.of(
                "id_name", PersonNames::normal,
                "id_name_sound", PersonNames::soundKey,
                "id_nik", Indonesian::nik,
                "id_phone", Indonesian::phone,
                "id_place", Indonesian::place);
    }

    /** Sixteen digits, with the letters that stand for digits put right; anything else is kept as its digits. */
    static String nik(String text) {
        return Words.digits(text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1'));
    }

    /** The number within the country, without leading zero: 81266001234; of two in one cell the first. */
    static String phone(String text) {
        var first = text.split("[/;,]| dan | atau ", 2)[0];
        var digits = Words.digits(first);
        if (digits.startsWith("0062")) digits = digits.substring(4);
        else if (digits.startsWith("62")) digits = digits.substring(2);
        while (digits.startsWith("0")) digits = digits.substring(1);
        return digits.length() >= 6 ? digits : "";
    }

    /** A place without the words that say what it is. */
    static String place(String text) {
        return Words.alphanumeric(text).replaceAll("\\b(nagari|desa|kelurahan|kel|jorong|dusun|kampung|kp|kecamatan|kec|kabupaten|kab|kota|jalan|jl|jln|gang|gg|nomor|no|rt|rw)\\b", " ").replaceAll("\\s+", " ").strip();
    }
}
