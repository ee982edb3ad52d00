/**
 * The dated rules by which the regency buys, on one page: read by every office, set by the head from a coming day on, with a reason; nothing is written over.
 */
@NullMarked
package id.lapau.procurement.rule;

import org.jspecify.annotations.NullMarked;
