package id.lapau.linkage;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.Scorer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Weighs single pairs with the shipped model, where whoever asks knows which pairs are worth it. What many of the records seen
 * share says less; a few records say little about what is common, so the people of the training stand beside them.
 * Safe for many threads.
 */
public final class Weigher {

    /** A record made ready once, to be weighed against many. Printed, it shows nothing. */
    public static final class Ready {

        private final byte[] bytes;

        private Ready(byte[] bytes) {
            this.bytes = bytes;
        }

        private Cursor cursor() {
            return IndonesianPerson.plan().cursor().on(bytes, 0);
        }
    }

    /** So many records of the training count beside those seen. */
    private static final double BESIDE = 10_000;

    private final Plan plan = IndonesianPerson.plan();
    private final Scorer scorer;
    private final int[] rare = plan.rareComparisons();
    private final double[] usual;
    private final Map<Long, Integer> seen = new HashMap<>();
    private final int records;

    /** @param among so many records each person is expected once: the more, the more must agree; @param seen records that show what is common */
    public Weigher(long among, Collection<Ready> seen) {
        var model = IndonesianPerson.among(among);
        scorer = plan.scorer(model);
        usual = Arrays.stream(rare).mapToDouble(i -> model.comparisons().get(i).levels().getFirst().u()).toArray();
        records = seen.size();
        for (var ready : seen) for (int i : rare) this.seen.merge(value(i, ready.cursor()), 1, Integer::sum);
    }

    public static Ready ready(PersonRecord person) {
        var plan = IndonesianPerson.plan();
        var encoder = plan.encoder();
        var texts = person.texts();
        var bytes = encoder.encode(person.id(), plan.columns().stream().map(column -> texts.getOrDefault(column, "")).toArray(String[]::new));
        return new Ready(Arrays.copyOf(bytes, encoder.length()));
    }

    /** That the two are one person. */
    public double probability(Ready one, Ready other) {
        return weigh(one, other).probability();
    }

    /** The same with what each comparison says. */
    public Weighed weigh(Ready one, Ready other) {
        var left = one.cursor();
        long pattern = plan.pattern(left, other.cursor());
        return Weighed.of(scorer, pattern, scorer.contributions(pattern, shares(left)));
    }

    private double[] shares(Cursor record) {
        var shares = new double[rare.length];
        for (int i = 0; i < rare.length; i++) shares[i] = (seen.getOrDefault(value(rare[i], record), 0) + BESIDE * usual[i]) / (records + BESIDE);
        return shares;
    }

    private long value(int comparison, Cursor record) {
        return plan.value(comparison, record) * 31 + comparison;
    }
}
