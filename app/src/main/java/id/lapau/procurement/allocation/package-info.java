/**
 * Fair shares: a package is shared out so that those who earned least are served first. The deciding is pure.
 */
@NullMarked
package id.lapau.procurement.allocation;

import org.jspecify.annotations.NullMarked;
