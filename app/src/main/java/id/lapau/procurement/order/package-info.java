/**
 * Orders, deliveries, inspection, handover and payment.
 */
@NullMarked
package id.lapau.procurement.order;

import org.jspecify.annotations.NullMarked;
