/** What linking found: pairs with evidence, clusters, weak bridges, and how the run went. */
@NullMarked
package id.lapau.linkage.result;

import org.jspecify.annotations.NullMarked;
