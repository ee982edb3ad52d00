package id.lapau.linkage.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Invents a nation: people.csv, the records of all offices, and truth.csv, who is who in them. The same seed gives the same bytes,
 * on however many cores; memory is bounded by the largest few regencies.
 */
public final class Nation {

    private static final int BUFFER = 1 << 18;

    private final Census census;
    private final long seed;

    /** @param duplicates further records for each person, on average */
    public Nation(long people, double duplicates, long seed) {
        census = new Census(people, duplicates, Rates.DEFAULT, seed);
        this.seed = seed;
    }

    /** {@value Order#USAGE} */
    public static void main(String[] args) throws IOException {
        var order = Order.parse(args);
        long begun = System.nanoTime();
        long records = new Nation(order.people(), order.duplicates(), order.seed()).write(order.out());
        System.out.printf("%,d people in %,d records, %.1f s%n", order.people(), records, (System.nanoTime() - begun) / 1e9);
    }

    /** @return the number of records in {@code folder}'s people.csv */
    public long write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var lines = file(folder.resolve("people.csv"), "id,nik,name,birth_date,kk,phone,address,nagari,regency\n");
                var truth = file(folder.resolve("truth.csv"), "id,person\n")) {
            return write(lines, truth);
        }
    }

    private static OutputStream file(Path path, String header) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
        out.write(header.getBytes(StandardCharsets.UTF_8));
        return out;
    }

    /** Regencies are described side by side and written in their order, only a few ahead of the pen. */
    private long write(OutputStream lines, OutputStream truth) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        long records = 0;
        var ahead = new ArrayDeque<Future<Ledger>>();
        var todo = new ArrayDeque<>(census.country());
        try (var workers = Executors.newFixedThreadPool(cores)) {
            for (int regency = 0; regency < census.country().size(); regency++) {
                while (ahead.size() <= cores && !todo.isEmpty()) {
                    var next = todo.remove();
                    ahead.add(workers.submit(() -> census.ledger(next)));
                }
                var ledger = finished(ahead.remove());
                ledger.write(lines, truth, new Dice(seed, 6_000_000L + regency));
                records += ledger.records();
            }
        }
        return records;
    }

    private static Ledger finished(Future<Ledger> ledger) {
        try {
            return ledger.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a regency could not be described", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
