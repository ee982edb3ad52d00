/**
 * How ministry and bank answer: their files are read as messy as they come, rehearsed, held against the numbered proposals and written into
 * the ledger; what differs waits on one page for an officer. May look back at all earlier steps.
 */
@NullMarked
package id.lapau.grants.payment.answer;

import org.jspecify.annotations.NullMarked;
