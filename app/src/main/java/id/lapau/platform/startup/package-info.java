/** What hinders a start, said so that the operator knows what to do. */
@NullMarked
package id.lapau.platform.startup;

import org.jspecify.annotations.NullMarked;
