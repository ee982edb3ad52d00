package id.lapau.linkage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record made ready once to be compared many times: every field normalised, empty when missing or a mere filler.
 *
 * @param bornByNik YYMMDD of the NIK, empty without a possible one
 */
record Person(PersonRecord written, ReducedName name, String soundKey, String nik, boolean possibleNik, String bornByNik,
        @Nullable LocalDate born, Set<String> phones, String kk, Set<String> address, String region) {

    private static final Set<String> ADDRESS_MARKS = Set.of("jl", "jln", "jalan", "jorong", "jr", "jrg", "nagari", "ngr", "kec",
            "kecamatan", "kab", "kabupaten", "desa", "dusun", "kampung", "kp", "no", "nomor", "gg", "gang", "rt", "rw");

    static Person of(PersonRecord written) {
        var name = ReducedName.of(written.name());
        var nik = number(written.nik());
        boolean possible = possible(nik);
        return new Person(written, name, name.soundKey(), nik, possible, possible ? bornBy(nik) : "", written.birthDate(),
                phones(written.phone()), number(written.kk()), address(written.address()), letters(written.region()));
    }

    /** Digits only; one repeated digit is a filler, not a number. */
    private static String number(String written) {
        var digits = digits(written);
        boolean filler = digits.chars().allMatch(c -> c == digits.charAt(0));
        return filler || digits.length() < 12 ? "" : digits;
    }

    private static String digits(String written) {
        var digits = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
        }
        return digits.toString();
    }

    private static boolean possible(String nik) {
        if (nik.length() != 16 || nik.endsWith("0000")) return false;
        int day = Integer.parseInt(nik, 6, 8, 10) % 40;
        int month = Integer.parseInt(nik, 8, 10, 10);
        return day >= 1 && day <= 31 && month >= 1 && month <= 12 && nik.charAt(6) <= '7';
    }

    private static String bornBy(String nik) {
        int day = Integer.parseInt(nik, 6, 8, 10) % 40;
        return nik.substring(10, 12) + nik.substring(8, 10) + (day < 10 ? "0" : "") + day;
    }

    /** The birth date as YYMMDD, the written one before the one in the NIK; empty when neither is known. */
    String birthKey() {
        if (born == null) return bornByNik;
        int short6 = born.getYear() % 100 * 10_000 + born.getMonthValue() * 100 + born.getDayOfMonth();
        return String.valueOf(1_000_000 + short6).substring(1);
    }

    private static Set<String> phones(String written) {
        if (written.isBlank()) return Set.of();
        return Arrays.stream(written.split("[/,;]|\\s{2,}|\\bdan\\b")).map(Person::phone).filter(p -> p.length() >= 8)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String phone(String written) {
        var digits = digits(written);
        if (digits.startsWith("62")) digits = digits.substring(2);
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private static Set<String> address(String written) {
        var words = new TreeSet<String>();
        var word = new StringBuilder();
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            } else {
                if (!word.isEmpty() && !ADDRESS_MARKS.contains(word.toString())) words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String letters(String written) {
        var kept = new StringBuilder(written.length());
        written.chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) Character.toLowerCase(c)));
        return kept.toString();
    }
}
