/**
 * The owner's own account: telephone and one-time code, bound to a person of the registry; the home on the telephone, to which every desk adds its card
 * ({@link id.lapau.owner.OwnerCard}); the rights over the own data. Knows no desk.
 */
@ApplicationModule(displayName = "Owner", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::jobs", "platform::web", "sheets", "wording", "outbox",
        "papers", "registry"})
@NullMarked
package id.lapau.owner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
