/** The default engine: blocking on an embedded DuckDB that spills to disk, scoring on all cores. */
@NullMarked
package id.lapau.linkage.duckdb;

import org.jspecify.annotations.NullMarked;
