/**
 * Courses, who took part, coaching and naik kelas: whether training lifts businesses. Asks the registry for persons and businesses; knows no grant.
 */
@ApplicationModule(displayName = "Training", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::jobs", "platform::web", "sheets",
        "wording", "outbox", "papers", "registry", "owner"})
@NullMarked
package id.lapau.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
