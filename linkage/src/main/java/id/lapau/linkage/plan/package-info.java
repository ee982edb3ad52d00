/** The declaration compiled: records as bytes, blocking keys, agreement patterns, weights and their estimation. Every engine runs this one plan. */
@NullMarked
package id.lapau.linkage.plan;

import org.jspecify.annotations.NullMarked;
