package id.lapau.linkage;

import id.lapau.linkage.text.EditDistance;
/** How many slips of a typist lie between two numbers: a digit missing, added, changed, or two neighbours swapped. */
public final class NikDistance {

    /** What {@link #between} answers for anything farther than it looks. */
    public static final int FAR = 4;

    private NikDistance() {}

    /** 0 to 3, or {@link #FAR}. */
    public static int between(String digits, String others) {
        return Math.min(EditDistance.within(digits, others, FAR - 1), FAR);
    }
}
