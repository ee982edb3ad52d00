/**
 * What goes on between the office, the province and the ministry before names are sent: phases, quotas, letters, and the
 * published order in which people come when a quota takes fewer than qualify. Knows nothing of what is sent in the end.
 */
@NullMarked
package id.lapau.grants.phase;

import org.jspecify.annotations.NullMarked;
