package id.lapau.registry;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells which nagari of a regency a written name means: abbreviations, numerals, Minang and Indonesian forms, slips of the pen. */
public final class NagariNames {

    private static final Pattern DISTRICT = Pattern.compile("\\b(kec|kecamatan|kab|kabupaten|prov|provinsi)\\b.*");
    private static final Pattern TITLE = Pattern.compile(".*\\b(nagari|kenagarian|nag|ngr|nagri|negeri|desa|kelurahan)\\b");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("kt", "koto"), Map.entry("kto", "koto"), Map.entry("kota", "koto"), Map.entry("k", "koto"),
            Map.entry("p", "pulau"), Map.entry("pl", "pulau"), Map.entry("plu", "pulau"), Map.entry("pu", "pulau"),
            Map.entry("s", "sungai"), Map.entry("sei", "sungai"), Map.entry("sui", "sungai"), Map.entry("sg", "sungai"),
            Map.entry("sungei", "sungai"), Map.entry("tj", "tanjung"), Map.entry("tjg", "tanjung"), Map.entry("tg", "tanjung"),
            Map.entry("tanjuang", "tanjung"), Map.entry("gn", "gunung"), Map.entry("gng", "gunung"), Map.entry("gg", "gunung"),
            Map.entry("g", "gunung"), Map.entry("gunuang", "gunung"), Map.entry("pd", "padang"), Map.entry("pdg", "padang"),
            Map.entry("bt", "batu"), Map.entry("br", "baru"), Map.entry("bs", "besar"), Map.entry("bsr", "besar"), Map.entry("gd", "gadang"),
            Map.entry("lb", "lubuk"), Map.entry("lubuak", "lubuk"), Map.entry("tt", "tebing"), Map.entry("tb", "tebing"),
            Map.entry("rh", "ranah"), Map.entry("iv", "empat"), Map.entry("4", "empat"), Map.entry("ampek", "empat"),
            Map.entry("ix", "sembilan"), Map.entry("9", "sembilan"), Map.entry("iii", "tiga"), Map.entry("3", "tiga"),
            Map.entry("tigo", "tiga"), Map.entry("muara", "muaro"), Map.entry("tim", "timur"), Map.entry("tmr", "timur"),
            Map.entry("sel", "selatan"), Map.entry("slt", "selatan"), Map.entry("duo", "dua"), Map.entry("2", "dua"), Map.entry("ii", "dua"));

    private record Known(RegionCode code, List<String> words, String letters) {}

    private final List<Known> nagari;

    private NagariNames(List<Known> nagari) {
        this.nagari = nagari;
    }

    /** The names of a regency's nagari. */
    public static NagariNames of(RegionCode regency) {
        return new NagariNames(Regions.bundled().nagariOf(regency).stream()
                .map(region -> { var words = words(region.name()); return new Known(region.code(), words, String.join("", words)); }).toList());
    }

    /** The nagari that a whole cell, sheet name or file name means; empty when none or more than one fits equally well. */
    public Optional<RegionCode> nagariNamed(String text) {
        var plain = DISTRICT.matcher(plain(text)).replaceFirst(" ");
        var named = words(TITLE.matcher(plain).replaceFirst(" "));
        if (named.isEmpty()) return Optional.empty();
        return best(named).or(() -> mentioned(named));
    }

    /** The nagari an address mentions, spelled nearly as it should be; empty when none or more than one does. */
    public Optional<RegionCode> nagariMentioned(String address) {
        var plain = DISTRICT.matcher(plain(address)).replaceFirst(" ");
        if (TITLE.matcher(plain).find()) {
            var named = nagariNamed(plain);
            if (named.isPresent()) return named;
        }
        return mentioned(words(plain));
    }

    private Optional<RegionCode> best(List<String> written) {
        var letters = String.join("", written);
        return only(nagari.stream().filter(known -> known.letters.equals(letters)).toList())
                .or(() -> only(nagari.stream().filter(known -> oneSlip(letters, known.letters) || shortened(written, known.words)).toList()));
    }

    private static Optional<RegionCode> only(List<Known> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.getFirst().code) : Optional.empty();
    }

    /** A shorter name is too near to other words: 'Tabel' is no Tabek. */
    private static boolean oneSlip(String written, String known) {
        return known.length() >= 6 && Slips.between(written, known, 1) <= 1;
    }

    /** Word for word the same or shortened, and at least one in full. */
    private static boolean shortened(List<String> written, List<String> known) {
        return written.size() == known.size() && IntStream.range(0, known.size()).anyMatch(i -> written.get(i).equals(known.get(i)))
                && IntStream.range(0, known.size()).allMatch(i -> written.get(i).equals(known.get(i)) || abbreviates(written.get(i), known.get(i)));
    }

    /** Starts alike, and its letters, three at least, come in that order: 'Pjg' for Punjung. */
    private static boolean abbreviates(String written, String known) {
        if (written.length() < 3 || written.length() >= known.length() || written.charAt(0) != known.charAt(0)) return false;
        int at = 0;
        for (char c : known.toCharArray()) if (at < written.length() && written.charAt(at) == c) at++;
        return at == written.length();
    }

    private Optional<RegionCode> mentioned(List<String> written) {
        var found = nagari.stream().filter(known -> stands(known, written)).toList();
        var exact = found.stream().filter(known -> Collections.indexOfSubList(written, known.words) >= 0).toList();
        var likely = exact.isEmpty() ? found : exact;
        int longest = likely.stream().mapToInt(known -> known.words.size()).max().orElse(0);
        var most = likely.stream().filter(known -> known.words.size() == longest).toList();
        return only(most);
    }

    private static boolean stands(Known known, List<String> written) {
        return IntStream.rangeClosed(0, written.size() - known.words.size())
                .anyMatch(start -> IntStream.range(0, known.words.size()).allMatch(i -> near(written.get(start + i), known.words.get(i))));
    }

    private static boolean near(String written, String known) {
        return written.equals(known) || oneSlip(written, known);
    }

    private static List<String> words(String text) {
        return Arrays.stream(plain(text).split(" ")).filter(word -> !word.isEmpty()).map(word -> WORDS.getOrDefault(word, word)).toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\.(xlsx?|csv)$", "").replace("oe", "u").replaceAll("[^a-z0-9]+", " ").strip();
    }
}
