package id.lapau.linkage.duckdb;

/**
 * Where a table's records lie in the store.
 *
 * @param first row of its first record
 * @param end   the row behind its last; between them some rows may hold no record
 * @param count its records
 */
record Table(String name, int first, int end, int count) {}
