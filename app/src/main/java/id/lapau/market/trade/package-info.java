/** Baskets, orders and enquiries; Lapau handles no payment. */
@NullMarked
package id.lapau.market.trade;

import org.jspecify.annotations.NullMarked;
