package id.lapau.linkage.duckdb;

/** Keys with their rows, passed over several times in the same order. */
@FunctionalInterface
interface KeySource {

    @FunctionalInterface
    interface Visitor {
        /** @param key a hash, never 0 */
        void visit(long key, int row);
    }

    void each(Visitor visitor);
}
