package id.lapau.market.find;

import java.util.Map;
import java.util.UUID;

/** What became of something that an officer wrote down. */
sealed interface Kept {

    record Done(UUID id) implements Kept {}

    /** @param problems message keys by field */
    record Rejected(Map<String, String> problems) implements Kept {}

    /** Somebody else changed it meanwhile, or it is not in the state for it. */
    record Overtaken() implements Kept {}

    record NotAllowed() implements Kept {}
}
