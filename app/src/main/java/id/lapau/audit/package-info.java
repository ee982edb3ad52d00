/**
 * The append-only book of who did what, chained by hash. Uses the kernel and the vault of the platform, which seals its end; writes in the transaction of its caller.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = {"kernel", "platform"})
@NullMarked
package id.lapau.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
