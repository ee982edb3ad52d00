package id.lapau.linkage.bench;

import id.lapau.linkage.result.RecordRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Who is who, from truth.csv, whose ids ascend; small enough for a nation. */
final class Truth {

    /**
     * How groups of records agree with the truth, counted in pairs.
     *
     * @param found   pairs within the groups
     * @param right   those of them that are one person
     * @param planted pairs of one person there are in all
     */
    record Agreement(long found, long right, long planted) {

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / planted;
        }
    }

    private long[] ids = new long[1 << 16];
    private long[] people = new long[1 << 16];
    private int records;

    private Truth() {}

    static Truth read(Path file) throws IOException {
        var truth = new Truth();
        try (var lines = Files.newBufferedReader(file)) {
            truth.read(lines);
        }
        return truth;
    }

    private void read(BufferedReader lines) throws IOException {
        lines.readLine();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            int comma = line.indexOf(',');
            add(Long.parseLong(line, 0, comma, 10), Long.parseLong(line, comma + 1, line.length(), 10));
        }
    }

    private void add(long id, long person) {
        if (records > 0 && id <= ids[records - 1]) throw new IllegalArgumentException("ids must ascend; " + id + " does not");
        if (records == ids.length) {
            ids = Arrays.copyOf(ids, records * 2);
            people = Arrays.copyOf(people, records * 2);
        }
        ids[records] = id;
        people[records++] = person;
    }

    /** @param groups records that are said to be one person each */
    Agreement agreement(List<List<RecordRef>> groups) {
        long found = 0;
        long right = 0;
        for (var group : groups) {
            var who = group.stream().mapToLong(this::person).sorted().toArray();
            found += pairs(who.length);
            right += pairsAlike(who);
        }
        return new Agreement(found, right, pairsAlike(Arrays.stream(people, 0, records).sorted().toArray()));
    }

    boolean same(RecordRef one, RecordRef other) {
        return person(one) == person(other);
    }

    private long person(RecordRef record) {
        return people[Arrays.binarySearch(ids, 0, records, Long.parseLong(record.id()))];
    }

    private static long pairsAlike(long[] sorted) {
        long pairs = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] == sorted[from]) continue;
            pairs += pairs(i - from);
            from = i;
        }
        return pairs;
    }

    private static long pairs(long records) {
        return records * (records - 1) / 2;
    }
}
