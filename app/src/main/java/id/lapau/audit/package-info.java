/**
 * The append-only book of who did what, chained by hash. Uses the kernel only; writes in the transaction of its caller.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = {"kernel"})
@NullMarked
package id.lapau.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
