package id.lapau.linkage.duckdb;

/**
 * Where a table's records lie in the store.
 *
 * @param first row of its first record
 * @param count its records, one row after another
 */
record Table(String name, int first, int count) {

    int end() {
        return first + count;
    }
}
