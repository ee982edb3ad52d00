package id.lapau.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is computed at little cost is what the books define. */
class DistancesTest {

    @Property(tries = 3_000)
    void typing_errors_within_a_limit_are_those_of_the_whole_table(@ForAll("words") String one, @ForAll("words") String other, @ForAll @IntRange(min = 1, max = 5) int limit) {
        int all = table(one, other);
        assertThat(EditDistance.within(one, other, limit)).isEqualTo(all <= limit ? all : Integer.MAX_VALUE);
    }

    /** Optimal string alignment, cell by cell. */
    private static int table(String a, String b) {
        int[][] cells = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++)
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cells[i][j] = i + j;
                    continue;
                }
                int changed = cells[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cells[i][j] = Math.min(changed, Math.min(cells[i - 1][j], cells[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) cells[i][j] = Math.min(cells[i][j], cells[i - 2][j - 2] + 1);
            }
        return cells[a.length()][b.length()];
    }

    /** Long texts are compared in another way than short ones; here the same letters stand in both. */
    @Property(tries = 1_000)
    void jaro_does_not_depend_on_how_long_texts_may_be(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(JaroWinkler.jaro(one, other)).isCloseTo(jaro(one, other), within(1e-12));
    }

    private static double jaro(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) return 0;
        if (a.equals(b)) return 1;
        int window = Math.max(Math.max(a.length(), b.length()) / 2 - 1, 0);
        var taken = new boolean[b.length()];
        var common = new StringBuilder();
        for (int i = 0; i < a.length(); i++)
            for (int j = Math.max(0, i - window); j <= Math.min(b.length() - 1, i + window); j++)
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    common.append(a.charAt(i));
                    break;
                }
        var others = new StringBuilder();
        for (int j = 0; j < b.length(); j++) if (taken[j]) others.append(b.charAt(j));
        double found = common.length();
        double moved = 0;
        for (int i = 0; i < found; i++) if (common.charAt(i) != others.charAt(i)) moved++;
        return found == 0 ? 0 : (found / a.length() + found / b.length() + (found - (int) moved / 2) / found) / 3;
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(Arbitraries.strings().withChars("abc").ofMaxLength(12), Arbitraries.strings().withChars("0123456789").ofLength(16),
                Arbitraries.strings().withChars("abcdefgh ").ofMinLength(60).ofMaxLength(70));
    }
}
