/**
 * Baskets, orders with both sides' word, and questions to shops. Lapau handles no payment. Uses the shops and products of {@code market.shop}; tells what
 * happened by its {@code ShopSeen}.
 */
@NullMarked
package id.lapau.market.trade;

import org.jspecify.annotations.NullMarked;
