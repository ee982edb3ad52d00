/**
 * Who works here: users, roles, areas, login and sessions. Other desks receive an Officer and ask it what it may do.
 */
@ApplicationModule(displayName = "Identity", allowedDependencies = {"kernel", "audit", "platform", "platform::jobs", "platform::web", "sheets"})
@NullMarked
package id.lapau.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
