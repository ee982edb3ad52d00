package id.lapau.grants.payment.answer;

import java.util.Locale;

/** Who answers. */
public enum AnswerKind {
    /** The ministry: the annex of its decree, with whom it accepted and whom it refused. */
    DECREE,
    /** A paying bank: what was transferred, collected and sent back. */
    BANK;

    public String messageKey() {
        return "answer.kind." + key();
    }

    /** As it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
