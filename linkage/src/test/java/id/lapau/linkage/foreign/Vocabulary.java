package id.lapau.linkage.foreign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Words that can be spoken, invented by the thousand. */
final class Vocabulary {

    private static final List<String> ONSETS = List.of("b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "r", "s", "sh", "st", "t", "th", "tr", "v", "w");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ea", "ai", "oo", "y", "ie");
    private static final List<String> CODAS = List.of("", "", "n", "r", "l", "s", "t", "nd", "rt", "ck", "m", "ll", "rn", "x");

    private Vocabulary() {}

    static List<String> words(Chance chance, int count, int syllables, List<String> endings) {
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            var word = new StringBuilder();
            for (int i = chance.between(1, syllables); i > 0; i--) word.append(chance.one(ONSETS)).append(chance.one(VOWELS)).append(chance.one(CODAS));
            words.add(word.append(chance.one(endings)).toString());
        }
        return new ArrayList<>(words);
    }
}
