package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.PartReader;
import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.Scorer;
import id.lapau.linkage.result.Histogram;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.RecordRef;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Turns compared pairs into weighed ones; only those that can reach the wanted probability are read again. */
final class Scoring {

    /** Pairs that can reach it. */
    private record Possible(int[] left, int[] right, long[] patterns) {}

    private final Plan plan;
    private final Scorer scorer;
    private final PatternCounts seen;
    private final RecordStore store;
    private final PairStore pairs;
    private final ExecutorService pool;
    private final Columns columns;
    private final int[] rare;
    private final double wanted;
    private final int rightTable;

    /** @param rightTable where the right record of every pair stands: 1 when two tables are linked */
    Scoring(Plan plan, Scorer scorer, PatternCounts seen, RecordStore store, PairStore pairs, ExecutorService pool, int rightTable) {
        this.plan = plan;
        this.scorer = scorer;
        this.seen = seen;
        this.store = store;
        this.pairs = pairs;
        this.pool = pool;
        this.columns = new Columns(plan);
        this.rightTable = rightTable;
        this.rare = plan.rareComparisons();
        this.wanted = Model.weight(Math.min(plan.settings().results().pairs(), plan.settings().results().clusters()));
    }

    List<LinkedPair> pairs() {
        var hopeful = hopeful();
        var possible = onAll(IntStream.range(0, pairs.pieces()).<Callable<Possible>>mapToObj(piece -> () -> possible(piece, hopeful)).toList());
        var holders = onAll(IntStream.range(0, rare.length).<Callable<Holders>>mapToObj(i -> () -> holders(i, possible)).toList());
        var found = new ArrayList<LinkedPair>();
        onAll(possible.stream().<Callable<List<LinkedPair>>>map(some -> () -> weighed(some, holders)).toList()).forEach(found::addAll);
        found.sort(LinkedPair.SUREST_FIRST);
        return found;
    }

    private <T> List<T> onAll(List<Callable<T>> tasks) {
        return tasks.stream().map(pool::submit).toList().stream().map(PartReader::result).toList();
    }

    Histogram histogram() {
        var histogram = new Histogram();
        seen.each((pattern, count) -> histogram.add(scorer.weight(pattern), count));
        return histogram;
    }

    /** Patterns that can reach the wanted probability. */
    private PatternCounts hopeful() {
        var hopeful = new PatternCounts();
        seen.each((pattern, count) -> {
            if (scorer.weight(pattern) + scorer.mostRarity(pattern) >= wanted) hopeful.add(pattern, count);
        });
        return hopeful;
    }

    private Possible possible(int piece, PatternCounts hopeful) {
        var left = IntStream.builder();
        var right = IntStream.builder();
        var patterns = LongStream.builder();
        pairs.each(piece, (l, r, pattern) -> {
            if (hopeful.of(pattern) == 0) return;
            left.add(l);
            right.add(r);
            patterns.add(pattern);
        });
        return new Possible(left.build().toArray(), right.build().toArray(), patterns.build().toArray());
    }

    private Holders holders(int rareIndex, List<Possible> possible) {
        int column = columns.value(rareIndex);
        var values = possible.stream().flatMapToInt(some -> IntStream.of(some.left())).mapToLong(row -> store.number(column, row)).filter(value -> value != 0).toArray();
        return new Holders(values).count(store, column);
    }

    private List<LinkedPair> weighed(Possible some, List<Holders> holders) {
        var found = new ArrayList<LinkedPair>();
        var left = plan.cursor();
        var right = plan.cursor();
        for (int i = 0; i < some.patterns().length; i++) {
            var contributions = scorer.contributions(some.patterns()[i], shares(some.left()[i], holders));
            double weight = scorer.weight(contributions);
            if (weight < wanted) continue;
            var l = new RecordRef(0, read(left, some.left()[i]).id());
            var r = new RecordRef(rightTable, read(right, some.right()[i]).id());
            found.add(new LinkedPair(l, r, weight, Model.probability(weight), contributions, some.patterns()[i]));
        }
        return found;
    }

    private double[] shares(int row, List<Holders> holders) {
        var shares = new double[rare.length];
        for (int i = 0; i < rare.length; i++) shares[i] = holders.get(i).share(store.number(columns.value(i), row));
        return shares;
    }

    private Cursor read(Cursor cursor, int row) {
        return cursor.on(store.bytes(row), 0);
    }
}
