/**
 * Messages to people, written in the transaction of the decision that causes them and sent once: e-mail, WhatsApp by an officer's tap, a file for a text-message gateway. Uses wording for the texts; knows no desk.
 */
@ApplicationModule(displayName = "Outbox", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::jobs", "platform::web", "sheets", "wording"})
@NullMarked
package id.lapau.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
