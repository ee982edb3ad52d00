package id.lapau.outbox;

import java.util.UUID;

/** Takes messages. Each is written together with the decision that causes it, and sent once after that. */
public interface Outbox {

    /** Writes a message in the caller's transaction, without which this fails. */
    Posted send(Message message);

    /** Puts dots in the place of a secret that was used or is replaced; a message that still waits is cancelled. In the caller's transaction. */
    void forget(String cause);

    /** What became of an order to send. */
    sealed interface Posted {

        record Written(UUID id) implements Posted {}

        /** The same cause has sent its message before. */
        record Already() implements Posted {}
    }
}
