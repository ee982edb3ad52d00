package id.lapau.grants.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Rows that stand under one number, written or suggested. */
final class SameNumbers {

    private static final int COMPARED = 8;
    private static final int[] NONE = {};

    private final List<Identified> rows;
    private final Map<Long, int[]> byNumber = new HashMap<>();

    SameNumbers(List<Identified> rows) {
        this.rows = rows;
        for (int row = 0; row < rows.size(); row++)
            for (long number : rows.get(row).numbers()) byNumber.merge(number, new int[] {row}, SameNumbers::joined);
    }

    /** The first few are enough: all later ones are duplicates of the first in any case. */
    private static int[] joined(int[] some, int[] one) {
        if (some.length == COMPARED) return some;
        var more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one[0];
        return more;
    }

    /** The first row before that is proven to be the same person, else the first with that number. */
    OptionalInt before(int row) {
        var proven = all(row).filter(other -> Likeness.proven(rows.get(other), rows.get(row))).findFirst();
        return proven.isPresent() ? proven : all(row).findFirst();
    }

    private IntStream all(int row) {
        return Arrays.stream(rows.get(row).numbers()).mapToObj(number -> byNumber.getOrDefault(number, NONE)).flatMapToInt(Arrays::stream).filter(other -> other < row);
    }
}
