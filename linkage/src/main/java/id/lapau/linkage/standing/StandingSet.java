package id.lapau.linkage.standing;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.PartReader;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.RecordEncoder;
import id.lapau.linkage.plan.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Records in memory, in which single ones are looked up; records come, go and change at any time. A lookup finds what
 * deduplicating the set with that record would find of it, with the same weights. Safe for many threads: lookups run side by side.
 *
 * <p>A record takes some 250 bytes and 8 more for each rule.
 */
public final class StandingSet {

    private final Plan plan;
    private final Scorer scorer;
    private final List<String> columns;
    private final Shelf shelf;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** An empty set. @param model trained with the plan's settings */
    public StandingSet(Plan plan, Model model) {
        this.plan = plan;
        this.scorer = plan.scorer(model);
        this.columns = plan.columns();
        this.shelf = new Shelf(plan);
    }

    public int size() {
        return shared(shelf::size);
    }

    /** Adds a record or replaces the one of that id. @param texts by column, as settings name them; one that is absent is empty */
    public void put(String id, Map<String, String> texts) {
        put(List.of(encoded(plan.encoder(), id, raw(texts))));
    }

    private void put(List<byte[]> records) {
        alone(() -> {
            records.forEach(shelf::put);
            return true;
        });
    }

    /** Adds a table; a record whose id is known replaces the one that has it. Throws a {@link DataException} where the table can't be used. */
    public void load(Records records) {
        int id = plan.settings().id().map(column -> place(records, column)).orElseThrow(() -> new DataException(records.name() + ": settings name no column for 'id'"));
        var places = columns.stream().mapToInt(column -> place(records, column)).toArray();
        var encoders = ThreadLocal.withInitial(plan::encoderOfMany);
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            new PartReader<List<byte[]>>(pool).read(records, part -> () -> encoded(encoders.get(), part, id, places), this::put);
        }
    }

    private static List<byte[]> encoded(RecordEncoder encoder, Records.Part part, int id, int[] places) {
        var encoded = new ArrayList<byte[]>();
        part.each(texts -> encoded.add(encoded(encoder, texts[id].strip(), Arrays.stream(places).mapToObj(place -> texts[place]).toArray(String[]::new))));
        return encoded;
    }

    private static int place(Records records, String column) {
        int at = records.columns().indexOf(column);
        if (at < 0) throw DataException.noColumn(records.name(), column, records.columns());
        return at;
    }

    /** Whether there was such a record. */
    public boolean remove(String id) {
        return alone(() -> {
            int row = shelf.row(id);
            if (row != Shelf.NONE) shelf.remove(row);
            return row != Shelf.NONE;
        });
    }

    /** Whom of the set a record may be; the set itself does not change. A record of the same id is not compared with it. */
    public Lookup lookup(String id, Map<String, String> texts) {
        var record = encoded(plan.encoder(), id, raw(texts));
        return shared(() -> new Search(plan, scorer, shelf, record).result());
    }

    private String[] raw(Map<String, String> texts) {
        return columns.stream().map(column -> texts.getOrDefault(column, "")).toArray(String[]::new);
    }

    private static byte[] encoded(RecordEncoder encoder, String id, String[] raw) {
        return Arrays.copyOf(encoder.encode(id, raw), encoder.length());
    }

    private <T> T shared(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T alone(Supplier<T> changing) {
        lock.writeLock().lock();
        try {
            return changing.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
