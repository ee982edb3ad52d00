/**
 * What buying from the own businesses came to: pages for maker, buyer and head, and open data.
 */
@NullMarked
package id.lapau.procurement.overview;

import org.jspecify.annotations.NullMarked;
