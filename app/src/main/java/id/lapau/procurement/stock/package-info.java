/**
 * What the regency holds: in by an accepted delivery or a donation, out by distribution, and nothing else.
 */
@NullMarked
package id.lapau.procurement.stock;

import org.jspecify.annotations.NullMarked;
