/**
 * What offices need: the catalogue, needs, and the packages they are merged into.
 */
@NullMarked
package id.lapau.procurement.need;

import org.jspecify.annotations.NullMarked;
