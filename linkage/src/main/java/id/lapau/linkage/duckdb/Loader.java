package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.PartReader;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Plan;
import java.util.concurrent.ExecutorService;

/** Reads tables into the store: one thread cuts them into parts, the others parse, clean, encode and file those. */
final class Loader {

    private final Plan plan;
    private final RecordStore store;
    private final ExecutorService pool;
    private final ThreadLocal<Batch.Encoder> encoders;

    Loader(Plan plan, RecordStore store, ExecutorService pool) {
        this.plan = plan;
        this.store = store;
        this.pool = pool;
        this.encoders = ThreadLocal.withInitial(() -> new Batch.Encoder(plan));
    }

    /** Reads one table to its end. */
    Table load(Records records) {
        int id = plan.settings().id().map(column -> column(records, column)).orElse(-1);
        var fields = plan.columns().stream().mapToInt(column -> column(records, column)).toArray();
        int first = store.end();
        new PartReader<Boolean>(pool).read(records, part -> {
            int row = store.reserve();
            return () -> store.put(row, encoders.get().encode(part, id, fields));
        }, _ -> { });
        var table = new Table(records.name(), first, store.end(), store.count(first));
        if (table.count() == 0) throw DataException.noRecord(records.name());
        return table;
    }

    private static int column(Records records, String column) {
        int at = records.columns().indexOf(column);
        if (at < 0) throw DataException.noColumn(records.name(), column, records.columns());
        return at;
    }
}
