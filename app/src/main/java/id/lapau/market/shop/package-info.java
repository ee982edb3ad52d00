/** Shops and their products: written by owners, looked at by officers, shown to everybody. */
@NullMarked
package id.lapau.market.shop;

import org.jspecify.annotations.NullMarked;
