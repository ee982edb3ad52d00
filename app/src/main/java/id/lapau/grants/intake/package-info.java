/** Workbook rows become proposals: columns, values as read and as understood, mappings remembered. */
@NullMarked
package id.lapau.grants.intake;

import org.jspecify.annotations.NullMarked;
