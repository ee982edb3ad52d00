package id.lapau.grants.phase;

import id.lapau.kernel.Rupiah;
import id.lapau.registry.Vulnerability;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * In which order people come when a quota takes fewer than qualify: the first criterion decides, the next only among
 * equals, and so on. Before all stands who waits since an earlier phase; after all, the draw.
 *
 * @param version 0 is the one that comes with Lapau
 * @param order   each criterion once at most
 * @param vulnerable kinds that count, each for one
 * @param sizeStep yearly sales within one step count as equal
 * @param basis   the regulation or decision that orders it so
 */
public record PrecedenceRule(String programme, int version, List<Criterion> order, Set<Vulnerability> vulnerable, Rupiah sizeStep, String basis) {

    private static final Rupiah STEP = new Rupiah(25_000_000);

    public PrecedenceRule {
        order = List.copyOf(order);
        vulnerable = Set.copyOf(vulnerable);
        if (Set.copyOf(order).size() != order.size()) throw new IllegalArgumentException("a criterion stands twice in " + order);
        if (sizeStep.amount() < 1) throw new IllegalArgumentException("no step: " + sizeStep);
    }

    /** What counts until a head decides otherwise. */
    public static PrecedenceRule standard(String programme) {
        return new PrecedenceRule(programme, 0, List.of(Criterion.values()), EnumSet.allOf(Vulnerability.class), STEP, "Bawaan Lapau");
    }

    /** The step into which the sales of a candidate fall, from 0; unknown sales fall behind all. */
    long step(Candidate candidate) {
        var sales = candidate.yearlySales();
        return sales == null ? Long.MAX_VALUE : Math.max(0, sales.amount() - 1) / sizeStep.amount();
    }

    /** The vulnerabilities of a candidate that this rule counts. */
    Set<Vulnerability> counted(Candidate candidate) {
        var counted = EnumSet.noneOf(Vulnerability.class);
        candidate.vulnerabilities().stream().filter(vulnerable::contains).forEach(counted::add);
        return counted;
    }
}
