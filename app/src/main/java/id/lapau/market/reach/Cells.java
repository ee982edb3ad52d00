package id.lapau.market.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows of a table in which nobody can be told apart: those of fewer than {@value #FEWEST} businesses are shown as one, together with the smallest of the others
 * where that one would still be too small or could be found by taking the rest from the whole. Pure.
 */
final class Cells {

    static final int FEWEST = 5;

    private Cells() {}

    /**
     * @param key    of the group; empty for the rest
     * @param joined how many groups stand in it
     * @param before of the same shops, of the stretch of time before
     */
    public record Cell(String key, int joined, Sums before, Sums now) {

        Cell and(Cell other) {
            return new Cell("", joined + other.joined, before.and(other.before), now.and(other.now));
        }

        boolean rest() {
            return key.isEmpty();
        }
    }

    /** The largest first, the rest last; nothing at all where all of them together are too few. */
    static List<Cell> shown(List<Cell> cells) {
        var bySize = new ArrayList<>(cells.stream().sorted(Comparator.comparingInt((Cell cell) -> cell.now().shops()).reversed().thenComparing(Cell::key)).toList());
        Cell rest = null;
        while (!bySize.isEmpty() && (small(bySize.getLast()) || rest != null && small(rest))) {
            var smallest = bySize.removeLast();
            rest = rest == null ? new Cell("", smallest.joined(), smallest.before(), smallest.now()) : rest.and(smallest);
        }
        if (rest != null && !small(rest)) bySize.add(rest);
        return bySize;
    }

    static boolean small(Cell cell) {
        return cell.now().shops() < FEWEST;
    }
}
