/** Where records come from: tables of text, CSV files first. */
@NullMarked
package id.lapau.linkage.data;

import org.jspecify.annotations.NullMarked;
