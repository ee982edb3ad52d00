package id.lapau.linkage.bench;

import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.standing.StandingSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/** Looks single records up in a set of all, one after another, and changes the set between. In milliseconds. */
final class Lookups {

    private static final int WARM = 2_000;
    private static final int MEASURED = 5_000;

    private final StandingSet set;
    private final List<Map<String, String>> sample = new ArrayList<>();
    private final String id;
    private final double loaded;
    private long pairs;

    Lookups(Plan plan, Model model, Records people) {
        id = plan.settings().id().orElseThrow();
        set = new StandingSet(plan, model);
        long begun = System.nanoTime();
        set.load(people);
        loaded = (System.nanoTime() - begun) / 1e9;
        int step = Math.max(set.size() / (WARM + MEASURED), 1);
        var place = new int[1];
        people.each(texts -> {
            if (place[0]++ % step == 0) sample.add(row(people.columns(), texts));
        });
    }

    private static Map<String, String> row(List<String> columns, String[] texts) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < texts.length; i++) row.put(columns.get(i), texts[i]);
        return row;
    }

    void tell(ObjDoubleConsumer<String> listener) {
        int warm = Math.min(WARM, sample.size() / 2);
        for (var row : sample.subList(0, warm)) lookup(row);
        var measured = sample.subList(warm, sample.size());
        var lookups = measured.stream().mapToDouble(this::lookup).sorted().toArray();
        var changes = measured.stream().mapToDouble(this::changed).sorted().toArray();
        if (pairs < sample.size() / 2) throw new IllegalStateException("records do not find themselves");
        listener.accept("setLoad", loaded);
        listener.accept("lookupMedian", lookups[lookups.length / 2]);
        listener.accept("lookup99", lookups[lookups.length * 99 / 100]);
        listener.accept("lookupMost", Arrays.stream(lookups).max().orElseThrow());
        listener.accept("changeMedian", changes[changes.length / 2]);
    }

    /** As somebody new, so that the record itself must be found. */
    private double lookup(Map<String, String> row) {
        long begun = System.nanoTime();
        pairs += set.lookup("new", row).pairs().size();
        return (System.nanoTime() - begun) / 1e6;
    }

    private double changed(Map<String, String> row) {
        long begun = System.nanoTime();
        set.remove(row.get(id));
        set.put(row.get(id), row);
        return (System.nanoTime() - begun) / 1e6;
    }
}
