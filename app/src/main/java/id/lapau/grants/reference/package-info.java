/** Reference lists: population register, state employees, credit, earlier recipients; each upload a version. */
@NullMarked
package id.lapau.grants.reference;

import org.jspecify.annotations.NullMarked;
