package id.lapau.linkage.duckdb;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.Scorer;
import id.lapau.linkage.plan.ValueCounts;
import id.lapau.linkage.result.Histogram;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.RecordRef;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Turns compared pairs into weighed ones; only those that can reach the wanted probability are read again. */
final class Scoring {

    private final Plan plan;
    private final Scorer scorer;
    private final RecordStore store;
    private final PairStore pairs;
    private final ValueCounts[] values;
    private final ExecutorService pool;
    private final int[] rare;
    private final double wanted;
    private final int rightTable;

    /** @param rightTable where the right record of every pair stands: 1 when two tables are linked */
    Scoring(Plan plan, Scorer scorer, RecordStore store, PairStore pairs, ValueCounts[] values, ExecutorService pool, int rightTable) {
        this.plan = plan;
        this.scorer = scorer;
        this.store = store;
        this.pairs = pairs;
        this.values = values;
        this.pool = pool;
        this.rightTable = rightTable;
        this.rare = plan.rareComparisons();
        this.wanted = Model.weight(Math.min(plan.settings().results().pairs(), plan.settings().results().clusters()));
    }

    List<LinkedPair> pairs() {
        var tasks = pairs.pieces().stream().map(piece -> pool.submit(() -> scored(piece))).toList();
        var found = new ArrayList<LinkedPair>();
        for (var task : tasks) found.addAll(Loader.result(task));
        found.sort(LinkedPair.SUREST_FIRST);
        return found;
    }

    Histogram histogram(PatternCounts candidates) {
        var histogram = new Histogram();
        candidates.each((pattern, count) -> histogram.add(scorer.weight(pattern), count));
        return histogram;
    }

    private List<LinkedPair> scored(MemorySegment piece) {
        Map<Long, Boolean> possible = new HashMap<>();
        var found = new ArrayList<LinkedPair>();
        var left = plan.cursor();
        var right = plan.cursor();
        for (long at = 0; at < piece.byteSize(); at += 2 * Long.BYTES) {
            long pattern = piece.get(ValueLayout.JAVA_LONG_UNALIGNED, at + Long.BYTES);
            if (!possible.computeIfAbsent(pattern, p -> scorer.weight(p) + scorer.mostRarity(p) >= wanted)) continue;
            long rows = piece.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
            score(read(left, (int) (rows >>> 32)), read(right, (int) rows), pattern, found);
        }
        return found;
    }

    private Cursor read(Cursor cursor, int row) {
        return cursor.on(store.bytes(row), 0);
    }

    private void score(Cursor left, Cursor right, long pattern, List<LinkedPair> found) {
        var shares = new double[rare.length];
        for (int i = 0; i < rare.length; i++) shares[i] = values[i].share(plan.value(rare[i], left));
        var contributions = scorer.contributions(pattern, shares);
        double weight = scorer.weight(contributions);
        if (weight >= wanted) found.add(new LinkedPair(new RecordRef(0, left.id()), new RecordRef(rightTable, right.id()), weight, Model.probability(weight), contributions, pattern));
    }
}
