/**
 * Generates a whole regency with its mess and the truth about it, for demonstrations, tests and benchmarks.
 */
@ApplicationModule(displayName = "Demo", allowedDependencies = {"kernel", "sheets"})
@NullMarked
package id.lapau.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
