/** Every rule of a programme on every proposal: findings with evidence and citation, eligibility. */
@NullMarked
package id.lapau.grants.screening;

import org.jspecify.annotations.NullMarked;
