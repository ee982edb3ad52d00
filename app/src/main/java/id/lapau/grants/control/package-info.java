/** What the auditor sees: a recipient's whole story, the ten findings counted on what is alive now, and samples that anybody can draw again. Looks back on every step; changes nothing. */
@NullMarked
package id.lapau.grants.control;

import org.jspecify.annotations.NullMarked;
