package id.lapau.outbox;

import id.lapau.wording.TextKind;
import java.util.Map;

/**
 * What somebody is to be told.
 *
 * @param cause  names what it is sent for, such as {@code payment-sent/<id>}; of the same cause only the first message is kept
 * @param values what fills the gaps of the text
 */
public record Message(String cause, Channel channel, Recipient to, TextKind text, Map<String, String> values, About about) {

    /** What it is about: the code of its programme (empty for none) and the kind and identifier of a thing. */
    public record About(String programme, String type, String id) {}

    /** @throws IllegalArgumentException when the address does not belong to the channel */
    public Message {
        if ((channel == Channel.EMAIL) != (to.address() instanceof Recipient.Email)) throw new IllegalArgumentException("no address for " + channel);
        values = Map.copyOf(values);
    }

    @Override public String toString() {
        return "Message[" + cause + ", " + channel + "]";
    }
}
