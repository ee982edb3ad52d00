package id.lapau.linkage.text;

import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The likenesses that settings may name, each with its argument: {@code jaro_winkler: 0.92}. */
public final class Likenesses {

    private static final Map<String, Function<String, Likeness>> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("exact", argument -> none("exact", argument, String::equals)),
            Map.entry("damerau_levenshtein", argument -> {
                int limit = whole("damerau_levenshtein", argument);
                return (a, b) -> EditDistance.within(a, b, limit) <= limit;
            }),
            Map.entry("jaro_winkler", argument -> {
                double least = share("jaro_winkler", argument);
                return (a, b) -> JaroWinkler.winkler(a, b) >= least;
            }),
            Map.entry("jaro", argument -> {
                double least = share("jaro", argument);
                return (a, b) -> JaroWinkler.jaro(a, b) >= least;
            }),
            Map.entry("shared_words", argument -> {
                double least = share("shared_words", argument);
                return (a, b) -> sharedWords(a, b) >= least;
            }),
            Map.entry("words_within", argument -> none("words_within", argument, Likenesses::wordsWithin)),
            Map.entry("starts_with", argument -> none("starts_with", argument, (a, b) -> a.startsWith(b) || b.startsWith(a))),
            Map.entry("same_start", argument -> {
                int letters = whole("same_start", argument);
                return (a, b) -> a.length() >= letters && a.regionMatches(0, b, 0, letters);
            }),
            Map.entry("date_parts", argument -> {
                int parts = whole("date_parts", argument);
                return (a, b) -> sameParts(a, b) >= parts;
            }),
            Map.entry("day_month_swapped", argument -> none("day_month_swapped", argument, Likenesses::dayMonthSwapped)),
            Map.entry("number_within", argument -> {
                double most = Double.parseDouble(argument);
                return (a, b) -> Math.abs(number(a) - number(b)) <= most;
            }),
            Map.entry("share_within", argument -> {
                double most = share("share_within", argument);
                return (a, b) -> Math.abs(number(a) - number(b)) <= most * Math.max(Math.abs(number(a)), Math.abs(number(b)));
            }),
            Map.entry("id_name", Likenesses::names),
            Map.entry("nik_cut", argument -> none("nik_cut", argument, Likenesses::cut))));

    private Likenesses() {}

    /** The likeness of that name; an {@link IllegalArgumentException} lists the known ones or says what the argument must be. */
    public static Likeness named(String name, String argument) {
        var known = KNOWN.get(name);
        if (known == null) throw new IllegalArgumentException("unknown likeness '" + name + "'; known: " + String.join(", ", KNOWN.keySet()));
        try {
            return known.apply(argument);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' needs a number, found '" + argument + "'", e);
        }
    }

    private static Likeness none(String name, String argument, Likeness likeness) {
        if (!argument.isEmpty()) throw new IllegalArgumentException("'" + name + "' takes no argument, found '" + argument + "'");
        return likeness;
    }

    private static int whole(String name, String argument) {
        int number = Integer.parseInt(argument);
        if (number < 1) throw new IllegalArgumentException("'" + name + "' needs a whole number from 1, found " + argument);
        return number;
    }

    private static double share(String name, String argument) {
        double number = Double.parseDouble(argument);
        if (!(number > 0 && number <= 1)) throw new IllegalArgumentException("'" + name + "' needs a number above 0 and up to 1, found " + argument);
        return number;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Words in both, of all words (Jaccard). */
    private static double sharedWords(String one, String other) {
        var words = new HashSet<>(List.of(one.split(" ")));
        var others = new HashSet<>(List.of(other.split(" ")));
        int all = words.size() + others.size();
        words.retainAll(others);
        return (double) words.size() / (all - words.size());
    }

    /** Every word of the shorter text stands in the longer one, or its initial does. */
    private static boolean wordsWithin(String one, String other) {
        var few = one.length() <= other.length() ? one.split(" ") : other.split(" ");
        var many = new java.util.ArrayList<>(Arrays.asList((one.length() <= other.length() ? other : one).split(" ")));
        for (var word : few) {
            var found = many.stream().filter(w -> w.equals(word) || word.length() == 1 && w.startsWith(word) || w.length() == 1 && word.startsWith(w)).findFirst();
            if (found.isEmpty()) return false;
            many.remove(found.get());
        }
        return few.length > 1 || few[0].length() > 1;
    }

    /** Of year, month and day those that are equal; dates as yyyy-MM-dd. */
    private static int sameParts(String a, String b) {
        if (a.length() != 10 || b.length() != 10) return 0;
        return (a.regionMatches(0, b, 0, 4) ? 1 : 0) + (a.regionMatches(5, b, 5, 2) ? 1 : 0) + (a.regionMatches(8, b, 8, 2) ? 1 : 0);
    }

    private static boolean dayMonthSwapped(String a, String b) {
        return a.length() == 10 && b.length() == 10 && a.regionMatches(0, b, 0, 4) && a.regionMatches(5, b, 8, 2) && a.regionMatches(8, b, 5, 2);
    }

    /** A spreadsheet keeps 15 digits of 16: the last becomes 0. */
    private static boolean cut(String a, String b) {
        return a.length() == 16 && b.length() == 16 && a.regionMatches(0, b, 0, 15) && (a.charAt(15) == '0' || b.charAt(15) == '0');
    }

    private static Likeness names(String least) {
        try {
            var wanted = NameAgreement.valueOf(least.toUpperCase(Locale.ROOT));
            return (a, b) -> {
                var found = PersonNames.compare(a, b);
                return found != NameAgreement.MISSING && found.compareTo(wanted) <= 0;
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'id_name' needs one of " + Arrays.toString(NameAgreement.values()).toLowerCase(Locale.ROOT) + ", found '" + least + "'", e);
        }
    }
}
