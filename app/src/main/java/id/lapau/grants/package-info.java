/**
 * Carries a grant proposal from a village workbook to the numbered proposal for the ministry. Its sub-packages are the steps of the work; a later step may look back, an earlier one knows nothing of its future.
 */
@ApplicationModule(displayName = "Grants", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::jobs", "platform::web", "sheets", "wording", "outbox", "papers", "registry", "owner", "demo"})
@NullMarked
package id.lapau.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
