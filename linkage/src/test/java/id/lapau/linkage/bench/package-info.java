/**
 * Invented nations for measuring and training linkage: people with everything that is true of them, and the records in which
 * offices wrote them down. Knows nothing of the engine it is to test, so that no constant of one can leak into the other.
 */
@NullMarked
package id.lapau.linkage.bench;

import org.jspecify.annotations.NullMarked;
