package id.lapau.linkage.standing;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Oversized;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.Scorer;
import id.lapau.linkage.result.LargeBlock;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.RecordRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One lookup: the record is treated as though it stood on the shelf, in the place of one that has its id. */
final class Search {

    private final Plan plan;
    private final Scorer scorer;
    private final Shelf shelf;
    private final int limit;
    private final double wanted;
    private final Cursor sought;
    private final Cursor other;
    private final int own;
    private final Oversized oversized = new Oversized();
    private final List<LargeBlock> large = new ArrayList<>();
    private final List<LinkedPair> found = new ArrayList<>();

    Search(Plan plan, Scorer scorer, Shelf shelf, byte[] record) {
        this.plan = plan;
        this.scorer = scorer;
        this.shelf = shelf;
        this.limit = plan.settings().limits().block();
        this.wanted = Model.weight(plan.settings().results().pairs());
        this.sought = plan.cursor().on(record, 0);
        this.other = plan.cursor();
        this.own = shelf.row(sought.id());
    }

    Lookup result() {
        for (int rule = 0; rule < plan.rules(); rule++) wide(rule, sought.key(rule));
        if (!oversized.isEmpty()) for (int rule = plan.rules(); rule < plan.allRules(); rule++) narrow(rule);
        found.sort(LinkedPair.SUREST_FIRST);
        return new Lookup(List.copyOf(found), List.copyOf(large));
    }

    private void wide(int rule, long key) {
        if (key == 0) return;
        int records = shelf.sharing(rule, key) + 1 - (own != Shelf.NONE && other.on(shelf.record(own), 0).key(rule) == key ? 1 : 0);
        if (records > limit) tooLarge(rule, key, records);
        else shelf.each(rule, key, row -> compare(rule, row));
    }

    private void narrow(int rule) {
        long wide = sought.key(plan.origin(rule));
        long key = plan.key(rule, sought);
        if (key == 0 || !oversized.contains(plan.origin(rule), wide)) return;
        var rows = new int[limit];
        int count = narrowed(rule, wide, key, rows);
        if (count >= limit) tooLarge(rule, key, count + 1);
        else Arrays.stream(rows, 0, count).forEach(row -> compare(rule, row));
    }

    /** Notes as many rows as there is room for. @return how many there are */
    private int narrowed(int rule, long wide, long key, int[] rows) {
        var count = new int[1];
        shelf.each(plan.origin(rule), wide, row -> {
            if (row == own || plan.key(rule, other.on(shelf.record(row), 0)) != key) return;
            if (count[0] < rows.length) rows[count[0]] = row;
            count[0]++;
        });
        return count[0];
    }

    private void tooLarge(int rule, long key, long records) {
        oversized.add(rule, key);
        large.add(new LargeBlock(plan.ruleName(rule), plan.shown(rule, sought), records, records * (records - 1) / 2, rule >= plan.rules()));
        if (plan.settings().limits().refuse()) throw large.getLast().refused();
    }

    private void compare(int rule, int row) {
        if (row == own) return;
        other.on(shelf.record(row), 0);
        if (plan.takenBefore(rule, sought, other, oversized)) return;
        long pattern = plan.pattern(sought, other);
        if (scorer.weight(pattern) + scorer.mostRarity(pattern) >= wanted) score(pattern);
    }

    private void score(long pattern) {
        var contributions = scorer.contributions(pattern, shares());
        double weight = scorer.weight(contributions);
        if (weight < wanted) return;
        found.add(new LinkedPair(new RecordRef(0, sought.id()), new RecordRef(1, other.id()), weight, Model.probability(weight), contributions, pattern));
    }

    private double[] shares() {
        var rare = plan.rareComparisons();
        var shares = new double[rare.length];
        var before = own == Shelf.NONE ? null : plan.cursor().on(shelf.record(own), 0);
        for (int i = 0; i < rare.length; i++) {
            long value = plan.value(rare[i], sought);
            long replaced = before == null ? 0 : plan.value(rare[i], before);
            shares[i] = shelf.share(i, value, replaced == value ? 0 : 1, replaced == 0 ? 1 : 0);
        }
        return shares;
    }
}
