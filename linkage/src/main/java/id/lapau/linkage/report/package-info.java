/** What linking found, written down: CSV files, the model, and a page that explains both to a person. */
@NullMarked
package id.lapau.linkage.report;

import org.jspecify.annotations.NullMarked;
