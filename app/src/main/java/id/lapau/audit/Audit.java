package id.lapau.audit;

import id.lapau.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The book of who did what. Each entry holds the hash of the one before, the database lets nobody change one, and an
 * entry is written in the transaction of the change it tells of. Never put a NIK, KK or telephone number in clear here.
 */
public interface Audit {

    /**
     * Writes one entry; must be called inside a transaction.
     *
     * @param action  what was done, such as {@code PROPOSAL_REFUSED}
     * @param before  state before as a record or map that is stored as JSON, null when there was none
     * @param after   state after, null when nothing is left
     * @param reason  why, in the officer's words; null when the action needs none
     */
    default void record(Actor actor, String action, Subject subject, @Nullable Object before, @Nullable Object after, @Nullable String reason) {
        recordAll(List.of(new Entry(actor, action, subject, before, after, reason)));
    }

    /** Writes many entries in their order; must be called inside a transaction. */
    void recordAll(List<Entry> entries);

    /** What an entry is about: its kind, such as {@code proposal}, and its identifier. */
    record Subject(String type, String id) {}

    record Entry(Actor actor, String action, Subject subject, @Nullable Object before, @Nullable Object after, @Nullable String reason) {}
}
