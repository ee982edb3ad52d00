/** What a person writes down to link data: fields, blocking, comparisons, training and results, read from YAML with errors that name the place. */
@NullMarked
package id.lapau.linkage.settings;

import org.jspecify.annotations.NullMarked;
