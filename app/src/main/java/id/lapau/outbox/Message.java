package id.lapau.outbox;

import id.lapau.wording.TextKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told.
 *
 * @param cause  names what it is sent for, such as {@code payment-sent/<id>}; of the same cause only the first message is kept
 * @param values what fills the gaps of the text
 * @param secret what of it must not be kept; null for nothing
 */
public record Message(String cause, Channel channel, Recipient to, TextKind text, Map<String, String> values, About about, @Nullable Secret secret) {

    /** What it is about: the code of its programme (empty for none) and the kind and identifier of a thing. */
    public record About(String programme, String type, String id) {}

    /**
     * A value that is good for a short time, such as a one-time code. Once the message is sent, the value was used or the time is over, dots stand in its place;
     * a message that was not sent by then is not sent at all.
     *
     * @param gap   name of the gap that it fills
     * @param until when it is worth nothing any more
     */
    public record Secret(String gap, Instant until) {}

    /** @throws IllegalArgumentException when the address does not belong to the channel */
    public Message {
        if ((channel == Channel.EMAIL) != (to.address() instanceof Recipient.Email)) throw new IllegalArgumentException("no address for " + channel);
        values = Map.copyOf(values);
    }

    /** A message that may be kept as it is. */
    public Message(String cause, Channel channel, Recipient to, TextKind text, Map<String, String> values, About about) {
        this(cause, channel, to, text, values, about, null);
    }

    @Override public String toString() {
        return "Message[" + cause + ", " + channel + "]";
    }
}
