/** Long work that is stored before it starts, shows its progress, and goes on after a crash. */
@NamedInterface("jobs")
@NullMarked
package id.lapau.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
