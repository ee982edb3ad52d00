package id.lapau.linkage.duckdb;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a run may take, in bytes; beyond it the disk is used.
 *
 * @param records  outside of the heap, for records and pairs
 * @param grouping of the heap, for the keys of one rule
 * @param duckDb   for sorting what did not fit
 */
record Memory(long records, long grouping, long duckDb) {

    /** A third of the machine's memory, or of the container's, beside the heap; of that an eighth for each rule. */
    static Memory ofMachine() {
        long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return new Memory(machine / 3, Runtime.getRuntime().maxMemory() / 8, machine / 16);
    }
}
