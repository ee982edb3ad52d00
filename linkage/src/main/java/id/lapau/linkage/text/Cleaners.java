package id.lapau.linkage.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.Soundex;

/** The cleaners that settings may name, such as {@code letters} or {@code first(3)}. */
public final class Cleaners {

    private static final Map<String, Function<List<String>, Cleaner>> KNOWN = new TreeMap<>();

    static {
        plain("lower", Words::lower);
        plain("ascii", Words::ascii);
        plain("letters", Words::letters);
        plain("digits", Words::digits);
        plain("alphanumeric", Words::alphanumeric);
        plain("joined", text -> text.replace(" ", ""));
        plain("sorted_words", Words::sorted);
        plain("distinct_letters", Words::distinctLetters);
        plain("first_word", text -> Words.word(text, 0));
        plain("last_word", Words::lastWord);
        plain("longest_word", Words::longest);
        plain("initials", Words::initials);
        plain("company", Companies::name);
        plain("phone", Contacts::phone);
        plain("email", Contacts::email);
        plain("number", Numbers::cleaned);
        plain("soundex", text -> new Soundex().soundex(Words.ascii(text).replaceAll("[^A-Za-z]", "")));
        plain("metaphone", text -> new DoubleMetaphone().doubleMetaphone(text) instanceof String s ? s : "");
        plain("year", text -> Dates.part(text, 0, 4));
        plain("month", text -> Dates.part(text, 5, 7));
        plain("day", text -> Dates.part(text, 8, 10));
        plain("month_day_sorted", Dates::monthDaySorted);
        KNOWN.put("date", args -> Dates.cleaner(args.isEmpty() ? "dmy" : args.getFirst()));
        KNOWN.put("first", args -> first(count(args)));
        KNOWN.put("last", args -> last(count(args)));
        KNOWN.put("without", Cleaners::without);
        Indonesian.cleaners().forEach(Cleaners::plain);
    }

    private Cleaners() {}

    /** The cleaner of a call such as {@code first(3)}; throws an {@link IllegalArgumentException} that lists the known ones. */
    public static Cleaner named(String call) {
        int open = call.indexOf('(');
        var name = (open < 0 ? call : call.substring(0, open)).strip();
        var known = KNOWN.get(name);
        if (known == null) throw new IllegalArgumentException("unknown cleaner '" + name + "'" + Near.to(name, KNOWN.keySet()));
        return known.apply(open < 0 ? List.of() : arguments(call, open));
    }

    /** Several in their order. */
    public static Cleaner all(List<String> calls) {
        return calls.stream().map(Cleaners::named).reduce(String::strip, Cleaner::then);
    }

    private static List<String> arguments(String call, int open) {
        if (!call.endsWith(")")) throw new IllegalArgumentException("'" + call + "' lacks its closing bracket");
        return Arrays.stream(call.substring(open + 1, call.length() - 1).split(",")).map(String::strip).toList();
    }

    private static void plain(String name, Cleaner cleaner) {
        KNOWN.put(name, args -> {
            if (!args.isEmpty()) throw new IllegalArgumentException("'" + name + "' takes no argument");
            return cleaner;
        });
    }

    private static int count(List<String> args) {
        if (args.size() != 1 || !args.getFirst().matches("[1-9][0-9]{0,3}"))
            throw new IllegalArgumentException("one whole number is needed in brackets, found " + args);
        return Integer.parseInt(args.getFirst());
    }

    private static Cleaner first(int letters) {
        return text -> text.substring(0, Math.min(text.length(), letters));
    }

    private static Cleaner last(int letters) {
        return text -> text.substring(Math.max(0, text.length() - letters));
    }

    /** Words that say nothing, such as {@code without(street, jalan)}. */
    private static Cleaner without(List<String> words) {
        return text -> Words.without(text, words);
    }
}
