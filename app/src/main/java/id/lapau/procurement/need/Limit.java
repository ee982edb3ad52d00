package id.lapau.procurement.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a law sets on buying.
 *
 * @param code     of a form: RECEIPT, KUITANSI, SPK or CONTRACT; otherwise the name of its kind
 * @param until    last day; null while it counts
 * @param most     rupiah of one package; null for no limit
 * @param share    per cent of all buying that must go to small businesses; null for none
 * @param verified whether somebody read the text of the law; otherwise it is only told of
 */
public record Limit(Kind kind, String code, LocalDate from, @Nullable LocalDate until, @Nullable Long most, @Nullable Integer share, String source, boolean verified) {

    /** What is limited: the form of the paper, what is kept for small businesses, buying without a tender, and the rule for an emergency. */
    public enum Kind { FORM, SMALL, DIRECT, EMERGENCY }

    boolean holds(long value) {
        return most == null || value <= most;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "need.limit." + code;
    }
}
