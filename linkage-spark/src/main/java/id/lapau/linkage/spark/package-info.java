/** The linkage plan on Apache Spark, for a nation: the same pairs and weights as on DuckDB. It may use all of {@code linkage}; nothing uses it. */
@NullMarked
package id.lapau.linkage.spark;

import org.jspecify.annotations.NullMarked;
