package id.lapau.grants.screening;

import id.lapau.linkage.IndonesianPerson;
import id.lapau.linkage.Weigher;
import id.lapau.linkage.Weigher.Ready;
import java.util.List;

/**
 * Whether two rows are possibly one person: something besides the name ties them, and the matching model finds it possible. A number
 * that the register does not confirm may be wrong altogether: then the rest decides. Address and nagari are left out, for whole
 * workbooks share them. Symmetric.
 */
final class RowLikeness {

    /** About as many rows as a regency proposes. */
    private static final int ROWS = 5_000;

    private final List<Identified> rows;
    private final List<Ready> numbered;
    private final List<Ready> numberless;
    private final Weigher weigher;

    RowLikeness(List<Identified> rows) {
        this.rows = rows;
        numbered = rows.stream().map(row -> Weigher.ready(RowRecords.withNumber(row))).toList();
        numberless = rows.stream().map(row -> Weigher.ready(row.confirmed() ? RowRecords.withNumber(row) : RowRecords.withoutNumber(row))).toList();
        weigher = new Weigher(ROWS, numbered);
    }

    boolean possible(int one, int other) {
        var a = rows.get(one);
        var b = rows.get(other);
        if (Likeness.nearNumbers(a, b)) return Likeness.agreeing(a, b) && Likeness.possible(a, b) || weighed(one, other);
        return Likeness.tied(a, b) && weighed(one, other);
    }

    private boolean weighed(int one, int other) {
        return weigher.probability(numbered.get(one), numbered.get(other)) >= IndonesianPerson.POSSIBLE
                || weigher.probability(numberless.get(one), numberless.get(other)) >= IndonesianPerson.POSSIBLE;
    }
}
