/**
 * Texts that the office words itself: messages and papers, as versions with a preview. Uses identity and the audit book; whoever owns a text declares a {@link TextKind}.
 */
@ApplicationModule(displayName = "Wording", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::web"})
@NullMarked
package id.lapau.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
