package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Maker;

/**
 * What the record of inspections does to a maker's share: who had too much rejected is given work for part of the stated capacity, who had
 * far too much none, until better pieces have bettered the record. Nothing is held against a maker of whom few pieces were inspected.
 *
 * @param judgedFrom    inspected pieces from which the record counts
 * @param reducedAbove  per cent rejected above which capacity is reduced
 * @param reducedTo     per cent of the capacity that is left then
 * @param excludedAbove per cent rejected above which there is no share
 */
public record Quality(int judgedFrom, int reducedAbove, int reducedTo, int excludedAbove) {

    /** The office's own choice; no law sets these. */
    public static final Quality USUAL = new Quality(50, 10, 50, 25);

    private static final int WHOLE = 100;

    public Quality {
        if (judgedFrom < 1 || reducedAbove < 0 || reducedAbove > excludedAbove || excludedAbove > WHOLE || reducedTo < 0 || reducedTo > WHOLE)
            throw new IllegalArgumentException("not a rule about quality");
    }

    /** Per cent of the stated capacity on which a maker is given work: 0 to 100. */
    int usable(Maker maker) {
        long inspected = (long) maker.accepted() + maker.rejected();
        long rejected = WHOLE * (long) maker.rejected();
        if (inspected < judgedFrom || rejected <= reducedAbove * inspected) return WHOLE;
        return rejected > excludedAbove * inspected ? 0 : reducedTo;
    }
}
