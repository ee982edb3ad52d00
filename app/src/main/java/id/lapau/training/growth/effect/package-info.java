/**
 * What a course did to the sales of those who took part: windows of sales, matching, the estimate with its interval. Pure, no I/O.
 */
@NullMarked
package id.lapau.training.growth.effect;

import org.jspecify.annotations.NullMarked;
