package id.lapau.grants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened to a proposal.
 *
 * @param by     name of the officer; empty when the house did it by itself
 * @param key    message key of what happened
 * @param values fills the places of that message
 * @param words  message keys that say more, such as findings or differences
 * @param reason as an officer wrote it; empty when there is none
 * @param link   where it can be seen
 */
public record StoryEvent(UUID proposal, Instant at, String by, String key, List<String> values, List<String> words, String reason, String link) {

    public StoryEvent {
        values = List.copyOf(values);
        words = List.copyOf(words);
    }
}
