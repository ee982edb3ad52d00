/** Records that stand ready, in which single ones are looked up: the plan and the weights of a batch, at once. */
@NullMarked
package id.lapau.linkage.standing;

import org.jspecify.annotations.NullMarked;
