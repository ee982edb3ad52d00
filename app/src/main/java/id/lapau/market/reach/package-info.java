/** Feeds and lists for other windows, and what moved: views, enquiries, orders, without knowing whose. */
@NullMarked
package id.lapau.market.reach;

import org.jspecify.annotations.NullMarked;
