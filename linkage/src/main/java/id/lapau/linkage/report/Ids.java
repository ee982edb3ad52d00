package id.lapau.linkage.report;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Plan;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** The ids of a table, read again one by one, so that a nation's need no memory. */
final class Ids {

    private final Records table;
    private final int column;

    Ids(Records table, Optional<String> column) {
        this.table = table;
        this.column = column.map(name -> at(table, name)).orElse(-1);
    }

    private static int at(Records table, String name) {
        int at = table.columns().indexOf(name);
        if (at < 0) throw DataException.noColumn(table.name(), name, table.columns());
        return at;
    }

    void each(Consumer<String> visitor) {
        var number = new long[1];
        table.each(texts -> visitor.accept(column < 0 ? Long.toString(++number[0]) : texts[column].strip()));
    }

    /** Whether an id stands in both tables; hashes stand for ids, so a rare collision only adds prefixes. */
    boolean overlap(Ids other) {
        var mine = hashes();
        var found = new boolean[1];
        other.each(id -> found[0] |= Arrays.binarySearch(mine, Plan.draw(id)) >= 0);
        return found[0];
    }

    private long[] hashes() {
        var hashes = java.util.stream.LongStream.builder();
        each(id -> hashes.add(Plan.draw(id)));
        var sorted = hashes.build().toArray();
        Arrays.parallelSort(sorted);
        return sorted;
    }
}
