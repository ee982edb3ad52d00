package id.lapau.grants.screening;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two written addresses are clearly in different places: other nagari, or nothing in common. */
final class Places {

    private static final Pattern SAME = Pattern.compile("(?i)\\s*(sama(\\s.*)?|idem|sda|s\\.d\\.a\\.?|di\\s*rumah.*|rumah( sendiri)?|sesuai ktp|\"|,,|-)?\\s*");
    private static final Set<String> WORDS_OF_ADDRESSES = Set.of("jorong", "jor", "jr", "jrg", "nagari", "nag", "ng", "kec", "kecamatan", "kab", "kabupaten",
            "dharmasraya", "desa", "kelurahan", "kel", "dusun", "dsn", "jalan", "jl", "jln", "rt", "rw", "no", "nomor", "blok", "gang", "gg",
            "pasar", "ps", "lintas", "sumatera", "sumatra", "km", "depan", "dekat", "simpang", "sumbar", "barat");
    private static final List<Set<String>> NAGARI = Regions.bundled().nagariOf(new RegionCode("13.10")).stream()
            .map(region -> words(region.name())).sorted((a, b) -> b.size() - a.size()).toList();

    private Places() {}

    static boolean differ(String home, String business) {
        if (home.isBlank() || SAME.matcher(business).matches()) return false;
        var one = words(home);
        var other = words(business);
        if (one.isEmpty() || other.isEmpty()) return false;
        var here = nagari(one);
        var there = nagari(other);
        if (here != null && there != null) return !here.equals(there) && !one.containsAll(there) && !other.containsAll(here);
        return common(one, other) == 0;
    }

    private static @org.jspecify.annotations.Nullable Set<String> nagari(Set<String> address) {
        for (var name : NAGARI) if (common(name, address) == name.size()) return name;
        return null;
    }

    private static int common(Set<String> some, Set<String> others) {
        int count = 0;
        for (var word : some) if (others.stream().anyMatch(o -> alike(word, o))) count++;
        return count;
    }

    private static boolean alike(String a, String b) {
        if (a.equals(b)) return true;
        if (Math.min(a.length(), b.length()) < 5 || Math.abs(a.length() - b.length()) > 1) return false;
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) i++;
        return rest(a, i + 1).equals(rest(b, i + 1)) || rest(a, i).equals(rest(b, i + 1)) || rest(a, i + 1).equals(rest(b, i))
                || rest(a, i + 2).equals(rest(b, i + 2)) && a.length() == b.length();
    }

    private static String rest(String text, int from) {
        return from >= text.length() ? "" : text.substring(from);
    }

    private static Set<String> words(String address) {
        return Arrays.stream(address.toLowerCase(Locale.ROOT).replaceAll("[^a-z\\s]", " ").strip().split("\\s+"))
                .filter(word -> word.length() > 1 && !WORDS_OF_ADDRESSES.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
