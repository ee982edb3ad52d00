package id.lapau.linkage.result;

import java.util.Comparator;

/**
 * A record of a table that was linked. Two tables may use the same ids.
 *
 * @param table 0 for the first, 1 for the second
 */
public record RecordRef(int table, String id) implements Comparable<RecordRef> {

    private static final Comparator<RecordRef> BY_ID = Comparator.comparing(RecordRef::id).thenComparingInt(RecordRef::table);

    /** By id, as text. */
    @Override
    public int compareTo(RecordRef other) {
        return BY_ID.compare(this, other);
    }
}
