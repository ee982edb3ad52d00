/**
 * Naik kelas: snapshots of businesses, the ladder of size classes, coaching, and whether a course helped.
 */
@NullMarked
package id.lapau.training.growth;

import org.jspecify.annotations.NullMarked;
