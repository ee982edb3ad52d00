/** Who would change if a parameter or a reference list were another, before it counts. Looks at what is stored and stores a preview only. */
@NullMarked
package id.lapau.grants.whatif;

import org.jspecify.annotations.NullMarked;
