/** Frozen, numbered proposals and the ministry workbook. */
@NullMarked
package id.lapau.grants.batch;

import org.jspecify.annotations.NullMarked;
