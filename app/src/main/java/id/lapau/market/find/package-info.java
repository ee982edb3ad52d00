/** Search, categories, collections and the map of shops. */
@NullMarked
package id.lapau.market.find;

import org.jspecify.annotations.NullMarked;
