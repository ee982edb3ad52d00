/**
 * Who can make it: makers are invited, and state capacity by week, price and cost of material.
 */
@NullMarked
package id.lapau.procurement.offer;

import org.jspecify.annotations.NullMarked;
