package id.lapau.grants.decision;

/** Numbers of the register as a page may show them. */
public final class Masked {

    private Masked() {}

    /** First and last four of sixteen digits. */
    public static String number(long nik) {
        var digits = String.valueOf(nik);
        return digits.substring(0, 4) + "********" + digits.substring(digits.length() - 4);
    }
}
