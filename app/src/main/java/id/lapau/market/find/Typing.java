package id.lapau.market.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which words of the market somebody who mistyped perhaps meant. */
final class Typing {

    private static final int MOST = 4;

    private Typing() {}

    /** Errors that are forgiven in a word: none below four letters, one below seven, two from there on. */
    static int forgiven(int letters) {
        return letters < 4 ? 0 : letters < 7 ? 1 : 2;
    }

    /** The nearest of the candidates: words that begin so, else those with the fewest errors; the same first letter counts for more. */
    static List<Word.Near> nearest(String said, List<Word.Near> candidates) {
        record Ranked(Word.Near near, int errors) {}
        var ranked = new ArrayList<Ranked>();
        for (var each : candidates) {
            int errors = each.word().startsWith(said) ? 1 : errors(said, each.word());
            if (each.word().startsWith(said) || errors <= forgiven(each.word().length())) ranked.add(new Ranked(each, errors));
        }
        int fewest = ranked.stream().mapToInt(Ranked::errors).min().orElse(0);
        return ranked.stream().filter(each -> each.errors == fewest)
                .sorted(Comparator.<Ranked>comparingInt(each -> each.near.word().charAt(0) == said.charAt(0) ? 0 : 1).thenComparingInt(each -> Math.abs(each.near.word().length() - said.length())).thenComparing(each -> each.near.word()))
                .limit(MOST).map(Ranked::near).toList();
    }

    /** Letters too many, missing, wrong, or swapped with their neighbour (optimal string alignment). */
    static int errors(String a, String b) {
        var cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= b.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[a.length()][b.length()];
    }
}
