package id.lapau.grants.screening;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.linkage.text.EditDistance;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two written addresses are clearly in different places: other nagari, or nothing in common. */
final class Places {

    private static final Pattern SAME = Pattern.compile("(?i)\\s*(sama(\\s.*)?|idem|sda|s\\.d\\.a\\.?|di\\s*rumah.*|rumah( sendiri)?|sesuai ktp|\"|,,|-)?\\s*");
    private static final Pattern DISTRICT = Pattern.compile("\\b(kec|kecamatan|kab|kabupaten)\\b.*");
    private static final Pattern NAGARI = Pattern.compile("\\b(?:nagari|nagri|nag|ngr|ng|desa|kelurahan|kel)\\s+(.+)");
    private static final Set<String> WORDS_OF_ADDRESSES = Set.of("jorong", "jor", "jr", "jrg", "nagari", "nag", "ng", "kec", "kecamatan", "kab", "kabupaten",
            "dharmasraya", "desa", "kelurahan", "kel", "dusun", "dsn", "jalan", "jl", "jln", "rt", "rw", "no", "nomor", "blok", "gang", "gg",
            "pasar", "ps", "lintas", "sumatera", "sumatra", "km", "depan", "dekat", "simpang", "sumbar", "barat");
    private static final List<String> NAMES = Regions.bundled().nagariOf(new RegionCode("13.10")).stream()
            .map(region -> letters(plain(region.name()))).toList();

    private Places() {}

    static boolean differ(String home, String business) {
        if (home.isBlank() || SAME.matcher(business).matches()) return false;
        var one = DISTRICT.matcher(plain(home)).replaceFirst("");
        var other = DISTRICT.matcher(plain(business)).replaceFirst("");
        var here = nagari(one);
        var there = nagari(other);
        if (here.isPresent() && there.isPresent()) return otherNagari(here.get(), there.get());
        return words(one).stream().noneMatch(w -> words(other).stream().anyMatch(o -> near(w, o)))
                && !words(one).isEmpty() && !words(other).isEmpty();
    }

    /** Names that are read as two nagari of the regency are two, however alike; any other name is as near as it is written. */
    private static boolean otherNagari(String here, String there) {
        var one = known(here);
        var other = known(there);
        return one.isPresent() && other.isPresent() ? !one.equals(other) : !near(here, there);
    }

    private static Optional<String> nagari(String address) {
        var clause = NAGARI.matcher(address);
        return clause.find() ? Optional.of(letters(clause.group(1))).filter(n -> n.length() > 2) : Optional.empty();
    }

    private static Optional<String> known(String written) {
        for (int errors = 0; errors <= tolerance(written); errors++) {
            int most = errors;
            var nearest = NAMES.stream().filter(name -> EditDistance.within(name, written, most) == most).distinct().toList();
            if (!nearest.isEmpty()) return nearest.size() == 1 ? Optional.of(nearest.getFirst()) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean near(String written, String other) {
        return EditDistance.within(written, other, tolerance(written)) <= tolerance(written);
    }

    private static int tolerance(String word) {
        return word.length() < 5 ? 0 : word.length() < 9 ? 1 : 2;
    }

    /** Lower case, marks away, the usual short forms written out. */
    private static String plain(String address) {
        return (" " + address.toLowerCase(Locale.ROOT).replaceAll("[^a-z\\s]", " ") + " ").replaceAll("\\s+", " ")
                .replace(" sei ", " sungai ").replace(" sui ", " sungai ").replace(" kt ", " koto ").replace(" gn ", " gunung ").replace(" gng ", " gunung ").replace(" sg ", " sungai ").replace(" s ", " sungai ").replace(" tj ", " tanjung ").replace(" iv ", " empat ")
                .replace(" pl ", " pulau ").replace(" p ", " pulau ").replace(" pd ", " padang ").replace(" lb ", " lubuk ").strip();
    }

    private static String letters(String text) {
        return text.replace(" ", "");
    }

    private static Set<String> words(String address) {
        return Arrays.stream(address.split(" ")).filter(word -> word.length() > 1 && !WORDS_OF_ADDRESSES.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
