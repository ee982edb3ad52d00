/**
 * Courses and their sessions: who needs one, who teaches where and when, who takes part, and what they take home. Reads of the registry what {@code registry.business_read} and {@code registry.obstacle_read} show.
 */
@NullMarked
package id.lapau.training.course;

import org.jspecify.annotations.NullMarked;
