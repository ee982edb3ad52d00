/**
 * Orders to makers, what they deliver and what is found good, what they give back, the handover, and its payment. May look back on need, offer and
 * allocation; tells later steps by events that carry identifiers.
 */
@NullMarked
package id.lapau.procurement.order;

import org.jspecify.annotations.NullMarked;
