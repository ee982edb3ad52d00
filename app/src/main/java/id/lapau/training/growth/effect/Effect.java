package id.lapau.training.growth.effect;

import java.util.List;

/** What can be said of the effect of a course. */
public sealed interface Effect {

    /** Fewer of either, and no number is shown. */
    int FEWEST = 20;

    /**
     * What a course did, or could not be seen to do.
     *
     * @param took      businesses that took part and have peers
     * @param unmatched that took part and have none
     * @param others    peers
     * @param gain      average change of those that took part beyond that of their peers, as a logarithm
     * @param low       lower end of the 95 percent interval
     * @param high      upper end
     * @param balance   how alike both were before, with and without matching
     */
    record Measured(int took, int unmatched, int others, double gain, double low, double high, Balance balance) implements Effect {

        public Verdict verdict() {
            return low > 0 ? Verdict.ROSE : high < 0 ? Verdict.FELL : Verdict.NOT_SHOWN;
        }

        /** Percent of sales that a logarithm means. */
        public static double percent(double logarithm) {
            return 100 * Math.expm1(logarithm);
        }
    }

    /** No number. */
    record Refused(Reason reason, int found, int needed) implements Effect {}

    enum Verdict { ROSE, FELL, NOT_SHOWN }

    enum Reason {
        /** Nobody has sales for the months after. */
        TOO_EARLY,
        /** Too few took part and have sales before and after. */
        FEW_TOOK_PART,
        /** Too few of them have peers. */
        FEW_MATCHED,
        /** Too few peers, or a few of them count for nearly all. */
        FEW_OTHERS
    }

    /**
     * How much faster than the others those that took part grew before the course.
     *
     * @param all     against all others
     * @param matched against their peers
     */
    record Balance(double all, double matched) {}

    /** The effect on those that took part, against others that are alike. */
    static Effect of(List<Unit> units) {
        int took = (int) units.stream().filter(Unit::tookPart).count();
        if (took < FEWEST) return new Refused(took == 0 ? Reason.TOO_EARLY : Reason.FEW_TOOK_PART, took, FEWEST);
        var matching = Matching.of(units);
        if (matching.took() < FEWEST) return new Refused(Reason.FEW_MATCHED, matching.took(), FEWEST);
        var estimate = Estimate.of(matching.strata());
        int counted = Math.min(matching.others(), (int) estimate.peersThatCount());
        return counted < FEWEST ? new Refused(Reason.FEW_OTHERS, counted, FEWEST) : measured(units, matching, estimate);
    }

    private static Measured measured(List<Unit> units, Matching matching, Estimate estimate) {
        double half = estimate.halfWidth();
        return new Measured(matching.took(), matching.unmatched().size(), matching.others(), estimate.gain(), estimate.gain() - half, estimate.gain() + half,
                new Balance(trend(units, true) - trend(units, false), matchedTrend(matching)));
    }

    private static double trend(List<Unit> units, boolean tookPart) {
        return units.stream().filter(unit -> unit.tookPart() == tookPart).mapToDouble(Unit::trend).average().orElse(0);
    }

    private static double matchedTrend(Matching matching) {
        return matching.strata().stream().mapToDouble(s -> s.took().stream().mapToDouble(u -> u.trend() - s.trend()).sum()).sum() / matching.took();
    }
}
