/**
 * Persons and businesses of the regency, their history and their merging. Calls linkage for who is the same.
 */
@ApplicationModule(displayName = "Registry", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::jobs", "platform::web", "sheets"})
@NullMarked
package id.lapau.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
