package id.lapau.linkage.text;

import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import id.lapau.linkage.ReducedName;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The likenesses that settings may name, each with its argument: {@code jaro_winkler: 0.92}. */
public final class Likenesses {

    /** Typing errors beyond this many are not counted: texts so far apart are others. */
    private static final int MOST_ERRORS = 5;

    /** Few errors are counted at less cost. */
    private static final int FEW_ERRORS = 2;

    private static final Likeness.Preparation REDUCED = PersonNames::reduced;
    private static final Likeness.Preparation SPLIT = Split::of;
    private static final Likeness.Measure FEW = (a, b) -> EditDistance.within(a, b, FEW_ERRORS);
    private static final Likeness.Measure ERRORS = (a, b) -> EditDistance.within(a, b, MOST_ERRORS);
    private static final Likeness.Measure WINKLER = (a, b) -> 1 - JaroWinkler.winkler(a, b);
    private static final Likeness.Measure JARO = (a, b) -> 1 - JaroWinkler.jaro(a, b);
    private static final Likeness.Measure WORDS = Likeness.of(SPLIT, Split.class, (a, b) -> 1 - a.shared(b));
    private static final Likeness.Measure TRIGRAMS = Likeness.of(Trigrams::of, long[].class, (a, b) -> 1 - Trigrams.shared(a, b));
    private static final Likeness.Measure KM = Places::km;
    private static final Likeness.Measure DATE_PARTS = (a, b) -> 3 - sameParts(a, b);
    private static final Likeness.Measure DIFFERENCE = (a, b) -> difference(number(a), number(b));
    private static final Likeness.Measure SHARE = (a, b) -> difference(number(a), number(b)) / Math.max(Math.abs(number(a)), Math.abs(number(b)));
    private static final Likeness.Measure NAMES = Likeness.of(REDUCED, ReducedName.class, (a, b) -> a.compare(b).ordinal());

    private static final Likeness.Measure NIK_DAMAGE = Niks::damage;
    private static final Likeness ENDING = Likeness.of(Likenesses::otherEnding);
    private static final Likeness WORD = Likeness.of(Likeness.of(REDUCED, ReducedName.class, (a, b) -> a.sharesWord(b) ? 0 : 1), 0);
    private static final Likeness SAME_WORDS = Likeness.of(Likeness.of(Words::sorted, String.class, (a, b) -> a.equals(b) ? 0 : 1), 0);
    private static final Likeness WITHIN = Likeness.of(Likeness.of(SPLIT, Split.class, (a, b) -> a.within(b) ? 0 : 1), 0);
    private static final Likeness TWINS = Likeness.of(Niks::twins);

    private static final Map<String, Function<String, Likeness>> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("exact", argument -> none("exact", argument, String::equals)),
            Map.entry("damerau_levenshtein", argument -> errors(errorsIn(argument))),
            Map.entry("jaro_winkler", argument -> Likeness.of(WINKLER, 1 - share("jaro_winkler", argument))),
            Map.entry("jaro", argument -> Likeness.of(JARO, 1 - share("jaro", argument))),
            Map.entry("shared_words", argument -> Likeness.of(WORDS, 1 - share("shared_words", argument))),
            Map.entry("same_words", argument -> bare("same_words", argument, SAME_WORDS)),
            Map.entry("trigrams", argument -> Likeness.of(TRIGRAMS, 1 - share("trigrams", argument))),
            Map.entry("km", argument -> Likeness.of(KM, positive("km", argument))),
            Map.entry("words_within", argument -> bare("words_within", argument, WITHIN)),
            Map.entry("starts_with", argument -> none("starts_with", argument, (a, b) -> a.startsWith(b) || b.startsWith(a))),
            Map.entry("same_start", argument -> {
                int letters = whole("same_start", argument);
                return Likeness.of((String a, String b) -> a.length() >= letters && a.regionMatches(0, b, 0, letters));
            }),
            Map.entry("date_parts", argument -> Likeness.of(DATE_PARTS, 3 - whole("date_parts", argument))),
            Map.entry("day_month_swapped", argument -> none("day_month_swapped", argument, Likenesses::dayMonthSwapped)),
            Map.entry("number_within", argument -> Likeness.of(DIFFERENCE, Double.parseDouble(argument))),
            Map.entry("share_within", argument -> Likeness.of(SHARE, share("share_within", argument))),
            Map.entry("id_name", argument -> Likeness.of(NAMES, agreement(argument).ordinal())),
            Map.entry("id_name_ending", argument -> bare("id_name_ending", argument, ENDING)),
            Map.entry("nik_damaged", argument -> Likeness.of(NIK_DAMAGE, whole("nik_damaged", argument))),
            Map.entry("id_name_word", argument -> bare("id_name_word", argument, WORD)),
            Map.entry("nik_leading", argument -> none("nik_leading", argument, Niks::leading)),
            Map.entry("nik_apart", argument -> none("nik_apart", argument, Niks::apart)),
            Map.entry("not", Likenesses::not),
            Map.entry("nik_near", argument -> none("nik_near", argument, Niks::near)),
            Map.entry("nik_cut", argument -> none("nik_cut", argument, Niks::cut)),
            Map.entry("nik_twins", argument -> bare("nik_twins", argument, TWINS)),
            Map.entry("else", argument -> none("else", argument, (_, _) -> true))));

    private Likenesses() {}

    /** The likeness of that name; an {@link IllegalArgumentException} lists the known ones or says what the argument must be. */
    public static Likeness named(String name, String argument) {
        var known = KNOWN.get(name);
        if (known == null) throw new IllegalArgumentException("unknown likeness '" + name + "'" + Near.to(name, KNOWN.keySet()));
        try {
            return known.apply(argument);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' needs a number, found '" + argument + "'", e);
        }
    }

    /** What {@link #named} knows. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(KNOWN.keySet());
    }

    private static Likeness none(String name, String argument, Likeness.Test test) {
        return bare(name, argument, Likeness.of(test));
    }

    private static Likeness bare(String name, String argument, Likeness likeness) {
        if (!argument.isEmpty()) throw new IllegalArgumentException("'" + name + "' takes no argument, found '" + argument + "'");
        return likeness;
    }

    private static Likeness not(String argument) {
        var likeness = named(argument, "");
        return Likeness.of((String a, String b) -> !likeness.holds(a, b));
    }

    private static Likeness errors(int most) {
        return Likeness.of(most <= FEW_ERRORS ? FEW : ERRORS, most);
    }

    private static int errorsIn(String argument) {
        int errors = whole("damerau_levenshtein", argument);
        if (errors > MOST_ERRORS) throw new IllegalArgumentException("'damerau_levenshtein' counts up to " + MOST_ERRORS + " errors, found " + errors);
        return errors;
    }

    private static int whole(String name, String argument) {
        int number = Integer.parseInt(argument);
        if (number < 1) throw new IllegalArgumentException("'" + name + "' needs a whole number from 1, found " + argument);
        return number;
    }

    private static double positive(String name, String argument) {
        double number = Double.parseDouble(argument);
        if (!(number > 0)) throw new IllegalArgumentException("'" + name + "' needs a number above 0, found " + argument);
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

    /** Of year, month and day those that are equal; dates as yyyy-MM-dd. */
    private static int sameParts(String a, String b) {
        if (a.length() != 10 || b.length() != 10) return 0;
        return (a.regionMatches(0, b, 0, 4) ? 1 : 0) + (a.regionMatches(5, b, 5, 2) ? 1 : 0) + (a.regionMatches(8, b, 8, 2) ? 1 : 0);
    }

    private static boolean dayMonthSwapped(String a, String b) {
        return a.length() == 10 && b.length() == 10 && a.regionMatches(0, b, 0, 4) && a.regionMatches(5, b, 8, 2) && a.regionMatches(8, b, 5, 2);
    }

    /** One word ends on another letter or on one more: Maria and Mario, Slamet and Slameto are mostly brother and sister. */
    private static boolean otherEnding(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) return false;
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) same++;
        var rest = one.substring(same);
        var otherRest = other.substring(same);
        return ending(rest, otherRest) || ending(otherRest, rest);
    }

    /** @param rest begins with a letter that the other one lacks or has another for */
    private static boolean ending(String rest, String other) {
        if (rest.isEmpty() || rest.charAt(0) == ' ') return false;
        return rest.substring(1).equals(other) && (other.isEmpty() || other.charAt(0) == ' ')
                || rest.length() == other.length() && rest.substring(1).equals(other.substring(1)) && (rest.length() == 1 || rest.charAt(1) == ' ');
    }

    private static NameAgreement agreement(String least) {
        try {
            return NameAgreement.valueOf(least.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'id_name' needs one of " + Arrays.toString(NameAgreement.values()).toLowerCase(Locale.ROOT) + ", found '" + least + "'", e);
        }
    }

    private static double difference(double one, double other) {
        double difference = Math.abs(one - other);
        return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }
}
