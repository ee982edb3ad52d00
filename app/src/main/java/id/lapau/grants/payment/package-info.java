/**
 * The money of a programme: a ledger for each recipient, which is only ever added to. May look back at the numbered proposals; the answers
 * of ministry and bank in the sub-package write into it.
 */
@NullMarked
package id.lapau.grants.payment;

import org.jspecify.annotations.NullMarked;
