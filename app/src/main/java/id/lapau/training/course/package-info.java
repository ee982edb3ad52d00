/**
 * Courses and their sessions: who needs one, who teaches where and when, who takes part, and what they take home. Reads the registry's tables; only the demonstration writes obstacles into one.
 */
@NullMarked
package id.lapau.training.course;

import org.jspecify.annotations.NullMarked;
