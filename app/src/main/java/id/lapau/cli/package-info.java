/**
 * The command line: the same work without the web.
 */
@ApplicationModule(displayName = "CLI", allowedDependencies = {"kernel", "sheets", "grants", "grants::offline", "demo", "audit", "platform"})
@NullMarked
package id.lapau.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
