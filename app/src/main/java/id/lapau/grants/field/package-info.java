/** Field verification: officers of the nagari go to see the proposed businesses, with or without a signal, and report. */
@NullMarked
package id.lapau.grants.field;

import org.jspecify.annotations.NullMarked;
