/** The review desk: accept, correct or refuse, with reasons. */
@NullMarked
package id.lapau.grants.decision;

import org.jspecify.annotations.NullMarked;
