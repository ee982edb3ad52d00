/** Labelled data unlike our own: other countries, companies, books; and settings as a stranger would write them. Nothing of the engine may be tuned to one of them alone. */
@NullMarked
package id.lapau.linkage.foreign;

import org.jspecify.annotations.NullMarked;
