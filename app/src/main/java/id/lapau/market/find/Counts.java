package id.lapau.market.find;

import id.lapau.market.find.SearchBook.Cell;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts of many hits, remembered for ten seconds: nobody checks thousands to the piece, and counting them costs more than finding. Few hits are counted
 * each time; products are never remembered.
 */
final class Counts {

    private static final long LAST = Duration.ofSeconds(10).toNanos();
    private static final int MANY = 500;
    private static final int REMEMBERED = 300;

    private record Counted(List<Cell> cells, long until) {}

    private final Map<String, Counted> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) {
            return size() > REMEMBERED;
        }
    };

    List<Cell> of(String question, Supplier<List<Cell>> counting) {
        synchronized (known) {
            var counted = known.get(question);
            if (counted != null && counted.until > System.nanoTime()) return counted.cells;
        }
        var cells = counting.get();
        if (cells.stream().mapToInt(Cell::count).sum() < MANY) return cells;
        synchronized (known) {
            known.put(question, new Counted(cells, System.nanoTime() + LAST));
        }
        return cells;
    }

    void forget() {
        synchronized (known) {
            known.clear();
        }
    }
}
