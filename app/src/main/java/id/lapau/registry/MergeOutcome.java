package id.lapau.registry;

import java.util.UUID;

/** What came of merging two persons, or of taking it back. */
sealed interface MergeOutcome {

    record Merged(UUID merge, PersonId kept) implements MergeOutcome {}

    record Undone(PersonId kept, PersonId restored) implements MergeOutcome {}

    record NoSuchPerson() implements MergeOutcome {}

    /** Another officer changed one of them after the page was shown. */
    record Overtaken() implements MergeOutcome {}

    /** The one that was kept has itself been merged since; that merge must be taken back first. */
    record LaterMergeFirst() implements MergeOutcome {}

    record NotAllowed() implements MergeOutcome {}

    /** Nobody can be merged with oneself, and not without a reason. */
    record Rejected(String problemKey) implements MergeOutcome {}
}
