package id.lapau.grants.screening;

import id.lapau.kernel.NikReading;
import id.lapau.linkage.NikDistance;

/**
 * The digits of a NIK that a row shows, right or wrong; empty when they tell nothing.
 *
 * @param leading more digits followed that are lost
 */
public record NikTrace(String digits, boolean leading) {

    private static final NikTrace NONE = new NikTrace("", false);
    private static final int FEWEST = 13;
    private static final int MOST = 17;
    private static final int SLIPS = 2;

    public static NikTrace of(NikReading reading) {
        return switch (reading) {
            case NikReading.Missing() -> NONE;
            case NikReading.Damaged(var _, var known) -> telling(known, true);
            case NikReading.Anomalous(var _, var digits) -> telling(digits, false);
            case NikReading.Valid(var nik, var _) -> telling(nik.digits(), false);
        };
    }

    private static NikTrace telling(String digits, boolean leading) {
        boolean telling = digits.length() >= FEWEST && digits.length() <= MOST && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return telling ? new NikTrace(digits, leading) : NONE;
    }

    /** Whether both can come from one number by a slip in each. */
    public boolean near(NikTrace other) {
        if (digits.isEmpty() || other.digits.isEmpty()) return false;
        int known = Math.min(leading ? digits.length() : MOST, other.leading ? other.digits.length() : MOST);
        return NikDistance.between(first(known), other.first(known)) <= SLIPS;
    }

    private String first(int known) {
        return digits.length() <= known ? digits : digits.substring(0, known);
    }

    /** Keys of which two numbers that are one slip apart share one. */
    public long[] keys() {
        return digits.isEmpty() ? new long[0] : NikSlips.shortened(digits);
    }

    @Override public String toString() {
        return "NikTrace[" + digits.length() + "]";
    }
}
