package id.lapau.market.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words of a visitor as PostgreSQL is asked for them. Lexemes are letters, digits and spaces only, so nothing in them can be an operator.
 *
 * @param all     everything must be there, by whichever name
 * @param any     one of them suffices
 * @param literal the words themselves, which weigh more than their synonyms
 */
record Question(String all, String any, String literal) {

    private static final int LONGEST_TERM = 3;
    private static final Set<String> FILLERS = Set.of("dan", "di", "ke", "dari", "yang", "untuk", "dengan", "atau", "pada", "nan", "jo", "the", "and", "for", "of", "in", "with", "a", "an", "to");

    /** Without words that say nothing; all of them where nothing else is said. */
    static List<Word> telling(List<Word> words) {
        var telling = words.stream().filter(word -> !FILLERS.contains(word.said())).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** Every run of up to three words, as stems: what may be a term of a synonym. */
    static Set<String> runs(List<Word> words) {
        var runs = new TreeSet<String>();
        for (int start = 0; start < words.size(); start++) {
            for (int end = start + 1; end <= Math.min(words.size(), start + LONGEST_TERM); end++) {
                for (var stem : words.get(start).stems()) runs.add(run(words, start, end, stem));
            }
        }
        return runs;
    }

    private static String run(List<Word> words, int start, int end, String first) {
        return first + IntStream.range(start + 1, end).mapToObj(i -> " " + words.get(i).stems().getFirst()).collect(Collectors.joining());
    }

    /**
     * @param words    at least one
     * @param synonyms groups of terms that mean the same, each term as stems
     */
    static Question of(List<Word> words, List<List<String>> synonyms) {
        var parts = new ArrayList<String>();
        for (int start = 0; start < words.size(); ) {
            int taken = taken(words, start, synonyms);
            parts.add(part(words.subList(start, start + taken), synonyms));
            start += taken;
        }
        var literal = words.stream().map(word -> quoted(word.stems().getFirst())).distinct().collect(Collectors.joining(" & "));
        return new Question(String.join(" & ", parts), String.join(" | ", parts), literal);
    }

    /** The same, asked of the names of products only. */
    static String inName(String question) {
        return question.replaceAll("'([a-z0-9 ]*)'", "'$1':A");
    }

    /** How many words from there on are one term; one where none is. */
    private static int taken(List<Word> words, int start, List<List<String>> synonyms) {
        for (int length = Math.min(LONGEST_TERM, words.size() - start); length > 1; length--) {
            var term = run(words, start, start + length, words.get(start).stems().getFirst());
            if (synonyms.stream().anyMatch(group -> group.contains(term))) return length;
        }
        return 1;
    }

    private static String part(List<Word> words, List<List<String>> synonyms) {
        var ways = new LinkedHashSet<String>();
        if (words.size() == 1) words.getFirst().stems().forEach(stem -> ways.add(quoted(stem)));
        else ways.add(words.stream().map(word -> "(" + word.stems().stream().map(Question::quoted).collect(Collectors.joining(" | ")) + ")").distinct().collect(Collectors.joining(" & ", "(", ")")));
        for (var stem : words.getFirst().stems()) {
            var term = run(words, 0, words.size(), stem);
            for (var group : synonyms) if (group.contains(term)) group.forEach(each -> ways.add(quoted(each)));
        }
        return ways.size() == 1 ? ways.getFirst() : "(" + String.join(" | ", ways) + ")";
    }

    /** A term of several words is one lexeme, with spaces in it. */
    private static String quoted(String lexeme) {
        return "'" + lexeme.replaceAll("[^a-z0-9 ]", "") + "'";
    }
}
