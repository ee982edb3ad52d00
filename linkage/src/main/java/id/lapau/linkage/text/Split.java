package id.lapau.linkage.text;

import java.util.Arrays;

/**
 * A text as its words, split once however often it is compared.
 *
 * @param words    in their order
 * @param distinct a number for each, each once, sorted
 */
record Split(int length, String[] words, long[] distinct) {

    static Split of(String text) {
        var words = Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
        return new Split(text.length(), words, Arrays.stream(words).mapToLong(Split::number).sorted().distinct().toArray());
    }

    /** Two words have the same one by chance once in 10¹⁹ (Fowler, Noll and Vo). */
    private static long number(String word) {
        long number = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) number = (number ^ word.charAt(i)) * 0x100000001b3L;
        return number;
    }

    /** Words in both, of all words (Jaccard). */
    double shared(Split other) {
        int same = 0;
        for (int i = 0, j = 0; i < distinct.length && j < other.distinct.length; ) {
            int order = Long.compare(distinct[i], other.distinct[j]);
            if (order == 0) same++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return (double) same / (distinct.length + other.distinct.length - same);
    }

    /** Every word of the shorter text stands in the longer one, or its initial does. */
    boolean within(Split other) {
        var few = length <= other.length ? words : other.words;
        var many = (length <= other.length ? other : this).words.clone();
        for (var word : few) if (!taken(word, many)) return false;
        return few.length > 1 || few[0].length() > 1;
    }

    private static boolean taken(String word, String[] many) {
        for (int i = 0; i < many.length; i++)
            if (!many[i].isEmpty() && alike(word, many[i])) {
                many[i] = "";
                return true;
            }
        return false;
    }

    private static boolean alike(String word, String other) {
        return word.equals(other) || word.length() == 1 && other.startsWith(word) || other.length() == 1 && word.startsWith(other);
    }
}
