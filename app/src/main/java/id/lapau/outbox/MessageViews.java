package id.lapau.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of messages are given. */
public final class MessageViews {

    static final int PAGE = 50;

    private MessageViews() {}

    /** Which messages somebody wants to see; empty words leave that side open. */
    public record Filter(String state, String channel, String programme, String search, String about) {
        public boolean open() {
            return state.isEmpty() && channel.isEmpty() && programme.isEmpty() && search.isEmpty() && about.isEmpty();
        }
    }

    /** A message in the list; the address is masked. */
    public record Line(UUID id, String recipient, String address, Channel channel, MessageState state, String problem, String textKey, String programme, Instant at) {}

    public record Listing(List<Line> lines, int found) {
        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** How many there are of each state, under the filter without its state. */
    public record Counts(Map<MessageState, Integer> byState, int whatsApp, int sms, int mail) {
        public int of(MessageState state) {
            return byState.getOrDefault(state, 0);
        }
    }

    /** Something an officer may do with a message. */
    public record Step(String path, String labelKey) {}

    public record Event(Instant at, MessageState state, String problem, String by) {}

    /** @param gatewayFile number of the file in which it was handed over; null for none */
    public record Sheet(Line line, MessageText text, int textVersion, String subjectType, String subjectId, @Nullable Integer gatewayFile, @Nullable Instant nextAt,
            List<Event> events, List<Step> steps) {}

    public record GatewayFile(UUID id, int number, int rows, String sha256, String by, Instant at) {}
}
