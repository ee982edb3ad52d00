package id.lapau.procurement.need;

import java.util.Map;
import java.util.UUID;

/** What became of something that was written down. */
sealed interface Kept {

    record Done(UUID id) implements Kept {}

    /** @param problems message keys by field */
    record Rejected(Map<String, String> problems) implements Kept {}

    /** Somebody else changed it meanwhile. */
    record Overtaken() implements Kept {}

    /** Not in the state it is in. */
    record NotNow() implements Kept {}

    record NotAllowed() implements Kept {}
}
