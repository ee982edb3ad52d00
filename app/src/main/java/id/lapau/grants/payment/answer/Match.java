package id.lapau.grants.payment.answer;

import java.util.Locale;

/** By what a row found its line. */
public enum Match {
    NIK,
    /** A spreadsheet ate the end of the NIK; what is left and the name belong to one line only. */
    NIK_REPAIRED,
    /** The bank wrote no NIK; account and name are those of the decree. */
    ACCOUNT,
    /** Nearly the same NIK, or none, and the name of one line only. */
    PROBABLE,
    NONE;

    public String messageKey() {
        return "answer.match." + name().toLowerCase(Locale.ROOT);
    }
}
