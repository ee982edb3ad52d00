/**
 * The words every desk shares: identity numbers, names, money, regions, who acts. Values only: no input or output,
 * no knowledge of any other module.
 */
@ApplicationModule(displayName = "Kernel", allowedDependencies = {})
@NullMarked
package id.lapau.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
