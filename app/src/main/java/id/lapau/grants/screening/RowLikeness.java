package id.lapau.grants.screening;

import id.lapau.linkage.IndonesianPerson;
import id.lapau.linkage.Weigher;
import id.lapau.linkage.Weigher.Ready;
import java.util.List;

/**
 * Whether two rows are possibly one person, as the matching model weighs them. A number that the register does not confirm may be
 * wrong altogether: then the rest decides. Address and nagari are left out, for whole workbooks share them.
 */
final class RowLikeness {

    /** About as many rows as a regency proposes. */
    private static final int ROWS = 5_000;

    private final List<Ready> numbered;
    private final List<Ready> numberless;
    private final Weigher weigher;

    RowLikeness(List<Identified> rows) {
        numbered = rows.stream().map(row -> Weigher.ready(RowRecords.withNumber(row))).toList();
        numberless = rows.stream().map(row -> Weigher.ready(row.confirmed() ? RowRecords.withNumber(row) : RowRecords.withoutNumber(row))).toList();
        weigher = new Weigher(ROWS, numbered);
    }

    boolean possible(int one, int other) {
        return weigher.probability(numbered.get(one), numbered.get(other)) >= IndonesianPerson.POSSIBLE
                || weigher.probability(numberless.get(one), numberless.get(other)) >= IndonesianPerson.POSSIBLE;
    }
}
