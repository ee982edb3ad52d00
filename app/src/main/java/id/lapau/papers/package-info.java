/**
 * Official papers: the letterhead, PDF that every reader can read, the register of what was issued byte for byte, and the public proof of it. Uses wording for texts; whoever issues a paper brings its template.
 */
@ApplicationModule(displayName = "Papers", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::web", "wording"})
@NullMarked
package id.lapau.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
