/** Who is the same person: comparison levels with evidence, candidate pairs, matches with probability. Plain Java, knows no application. */
@NullMarked
package id.lapau.linkage;

import org.jspecify.annotations.NullMarked;
