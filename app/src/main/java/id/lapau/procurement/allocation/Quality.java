package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Maker;

/**
 * What the record of inspections does to a maker's share: who had too much rejected is given work for part of the stated capacity, who had
 * far too much none, and who too often came late is reduced likewise, until better pieces have bettered the record. Nothing is held against a
 * maker of whom few pieces were inspected.
 *
 * @param judgedFrom    inspected pieces from which the record counts
 * @param reducedAbove  per cent rejected above which capacity is reduced
 * @param reducedTo     per cent of the capacity that is left then
 * @param excludedAbove per cent rejected above which there is no share
 * @param lateAbove     per cent of the accepted pieces that came late above which capacity is reduced as well
 */
public record Quality(int judgedFrom, int reducedAbove, int reducedTo, int excludedAbove, int lateAbove) {

    /** The office's own choice; no law sets these. */
    public static final Quality USUAL = new Quality(50, 10, 50, 25, 20);

    private static final int WHOLE = 100;

    public Quality {
        if (judgedFrom < 1 || reducedAbove < 0 || reducedAbove > excludedAbove || excludedAbove > WHOLE || reducedTo < 0 || reducedTo > WHOLE || lateAbove < 0 || lateAbove > WHOLE)
            throw new IllegalArgumentException("not a rule about quality");
    }

    /** Per cent of the stated capacity on which a maker is given work: 0 to 100. */
    int usable(Maker maker) {
        long inspected = (long) maker.accepted() + maker.rejected();
        long rejected = WHOLE * (long) maker.rejected();
        if (inspected < judgedFrom) return WHOLE;
        if (rejected > excludedAbove * inspected) return 0;
        boolean late = WHOLE * (long) maker.late() > (long) lateAbove * maker.accepted();
        return late || rejected > reducedAbove * inspected ? reducedTo : WHOLE;
    }
}
