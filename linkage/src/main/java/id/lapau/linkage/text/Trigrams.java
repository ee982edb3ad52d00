package id.lapau.linkage.text;

import java.util.Arrays;

/** Texts as their runs of three letters: what was typed otherwise, moved or left out costs only the runs it touches. */
final class Trigrams {

    private Trigrams() {}

    /** Runs in both, twice, of the runs of either (Dice), from 0 to 1. */
    static double shared(long[] runs, long[] others) {
        int same = 0;
        for (int i = 0, j = 0; i < runs.length && j < others.length; ) {
            int order = Long.compare(runs[i], others[j]);
            if (order == 0) same++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return 2.0 * same / (runs.length + others.length);
    }

    /** Runs as numbers, sorted; beginning and end count as spaces. */
    static long[] of(String text) {
        var runs = new long[text.length() + 1];
        long run = ' ';
        for (int i = 0; i <= text.length(); i++) {
            run = (run << 16 | (i < text.length() ? text.charAt(i) : ' ')) & 0xffff_ffff_ffffL;
            runs[i] = run;
        }
        Arrays.sort(runs);
        return runs;
    }
}
