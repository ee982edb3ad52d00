package id.lapau.registry;

import java.util.UUID;

/**
 * Two persons turned out to be one; published inside the transaction of the merge.
 *
 * @param merge what {@link MergeUndone} will name
 * @param kept  the person that is left; businesses of the other one are its own now
 * @param gone  the person that is found as {@code kept} from now on
 */
public record PersonsMerged(UUID merge, PersonId kept, PersonId gone) {}
