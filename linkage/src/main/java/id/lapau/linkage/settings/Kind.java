package id.lapau.linkage.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column holds, and so how it is cleaned, compared and used to find candidates where settings do not say otherwise. */
enum Kind {

    NAME(List.of("letters"), true, List.of("", "soundex"), "exact", "jaro_winkler: 0.92", "jaro_winkler: 0.82"),
    FULL_NAME(List.of("letters"), true, List.of("sorted_words", "first_word", "last_word"), "exact", "same_words", "jaro_winkler: 0.94", "words_within", "jaro_winkler: 0.86", "shared_words: 0.5"),
    COMPANY(List.of("company"), true, List.of("joined|first(6)", "first_word", "last_word"), "exact", "jaro_winkler: 0.95", "words_within", "shared_words: 0.5", "jaro_winkler: 0.86"),
    TITLE(List.of("alphanumeric"), false, List.of("joined|first(8)", "last_word", "longest_word"), "exact", "trigrams: 0.8", "trigrams: 0.55", "shared_words: 0.4"),
    PEOPLE(List.of("letters"), false, List.of("first_word", "last_word", "longest_word"), "exact", "same_words", "shared_words: 0.5", "shared_words: 0.2"),
    ADDRESS(List.of("alphanumeric"), true, List.of("", "joined|first(6)"), "exact", "trigrams: 0.7", "shared_words: 0.5"),
    PLACE(List.of("letters"), true, List.of(""), "exact", "jaro_winkler: 0.9"),
    POSTCODE(List.of("alphanumeric", "joined"), true, List.of(""), "exact", "damerau_levenshtein: 1", "same_start: 3"),
    CODE(List.of("alphanumeric", "joined"), true, List.of(""), "exact", "damerau_levenshtein: 1", "damerau_levenshtein: 2"),
    DATE(List.of("date"), false, List.of("", "month_day_sorted"), "exact", "day_month_swapped", "damerau_levenshtein: 1", "date_parts: 2"),
    YEAR(List.of("digits"), false, List.of(""), "exact", "number_within: 1"),
    NUMBER(List.of("number"), false, List.of(""), "exact", "share_within: 0.05"),
    PHONE(List.of("phone"), false, List.of(""), "exact", "damerau_levenshtein: 1"),
    EMAIL(List.of("email"), false, List.of(""), "exact", "damerau_levenshtein: 1"),
    CATEGORY(List.of("lower"), false, List.of(), "exact");

    private final List<String> clean;
    private final boolean termFrequency;
    private final List<String> keys;
    private final List<String> levels;

    /** @param keys cleaners of a field that make it a part of a blocking key, the plainest first */
    Kind(List<String> clean, boolean termFrequency, List<String> keys, String... levels) {
        this.clean = clean;
        this.termFrequency = termFrequency;
        this.keys = keys;
        this.levels = List.of(levels);
    }

    static Optional<Kind> named(String name) {
        return Arrays.stream(values()).filter(k -> k.word().equals(name)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> clean() {
        return clean;
    }

    boolean termFrequency() {
        return termFrequency;
    }

    List<String> keys() {
        return keys;
    }

    List<String> levels() {
        return levels;
    }

    /** Whether it says only where: two such fields say little more than one. */
    boolean place() {
        return this == PLACE || this == POSTCODE;
    }

    /** Whether a few records share a value, so that it is a key of its own. */
    boolean rare() {
        return this == CODE || this == PHONE || this == EMAIL || this == TITLE || this == COMPANY;
    }
}
