package id.lapau.procurement.order;

import java.util.UUID;

/** What became of a command of this desk. */
public sealed interface Outcome {

    /** @param id of what was made or changed */
    record Done(UUID id) implements Outcome {}

    /** @param problem message key that says why nothing was changed */
    record Refused(String problem) implements Outcome {}
}
