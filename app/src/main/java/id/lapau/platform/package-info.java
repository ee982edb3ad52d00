/**
 * What every desk stands on: the database, encryption of personal data, jobs with progress, page layout and messages. Knows no desk.
 */
@ApplicationModule(displayName = "Platform", allowedDependencies = {"kernel"})
@NullMarked
package id.lapau.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
