package id.lapau.market.shop;

/** What somebody says is wrong. */
public enum ReportKind {
    /** Paid and not received, or something else than was shown. */
    FRAUD,
    /** Something that may not be sold. */
    FORBIDDEN,
    /** A number, a halal sign or a claim that is not true. */
    FALSE_LABEL,
    /** Somebody else's photos, words or mark. */
    COPIED,
    OFFENSIVE,
    /** Shows somebody who did not agree. */
    PRIVACY,
    OTHER;

    /** Message key of its name. */
    public String messageKey() {
        return "shop.report-kind." + name();
    }
}
