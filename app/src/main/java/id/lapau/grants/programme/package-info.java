/** Programmes as dated, versioned lists of rules with parameters. */
@NullMarked
package id.lapau.grants.programme;

import org.jspecify.annotations.NullMarked;
