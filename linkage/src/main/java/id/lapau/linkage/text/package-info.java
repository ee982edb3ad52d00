/** Texts made comparable: cleaners and distances, each a small function that settings name. */
@NullMarked
package id.lapau.linkage.text;

import org.jspecify.annotations.NullMarked;
