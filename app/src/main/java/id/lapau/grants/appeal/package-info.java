/** What a person is told about the own proposal, and the appeal (sanggahan) against a refusal: filed by the person or at the desk, decided by another officer. May look back on every step; reopens a row by the review desk's own way. */
@NullMarked
package id.lapau.grants.appeal;

import org.jspecify.annotations.NullMarked;
