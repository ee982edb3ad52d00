package id.lapau.linkage.spark;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Oversized;
import id.lapau.linkage.plan.Plan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The compared pairs of block after block; no more than one block is held at a time. */
final class BlockPairs implements Iterator<Row> {

    private record Member(int rule, long key, long row, byte[] record) {

        static Member of(Row row) {
            return new Member(row.getInt(0), row.getLong(1), row.getLong(2), row.getAs(3));
        }

        boolean besides(Member other) {
            return rule == other.rule && key == other.key;
        }
    }

    private final Plan plan;
    private final Oversized oversized;
    private final long border;
    private final Iterator<Row> records;
    private final List<Member> block = new ArrayList<>();
    private final Cursor left;
    private final Cursor right;
    private @Nullable Member ahead;
    private int one;
    private int other;
    private @Nullable Row next;

    /** @param border first row of the second table; 0 for all pairs of one */
    BlockPairs(Plan plan, Oversized oversized, long border, Iterator<Row> records) {
        this.plan = plan;
        this.oversized = oversized;
        this.border = border;
        this.records = records;
        this.left = plan.cursor();
        this.right = plan.cursor();
        this.ahead = records.hasNext() ? Member.of(records.next()) : null;
    }

    @Override
    public boolean hasNext() {
        while (next == null && advance()) next = compared();
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) throw new NoSuchElementException();
        var found = next;
        next = null;
        return found;
    }

    /** Moves to the next pair, in the next block if need be; false after the last. */
    private boolean advance() {
        while (++other >= block.size()) {
            if (!follow(one + 1) && !nextBlock()) return false;
        }
        return true;
    }

    private boolean follow(int place) {
        if (place >= block.size() || border > 0 && block.get(place).row() >= border) return false;
        one = place;
        other = place;
        left.on(block.get(place).record(), 0);
        return true;
    }

    private boolean nextBlock() {
        var first = ahead;
        if (first == null) return false;
        block.clear();
        while (ahead != null && ahead.besides(first)) {
            block.add(ahead);
            ahead = records.hasNext() ? Member.of(records.next()) : null;
        }
        if (!follow(0)) other = block.size();
        return true;
    }

    private @Nullable Row compared() {
        var member = block.get(other);
        if (member.row() < border) return null;
        right.on(member.record(), 0);
        if (plan.takenBefore(member.rule(), left, right, oversized)) return null;
        return RowFactory.create(member.rule(), block.get(one).row(), member.row(), plan.pattern(left, right));
    }
}
