package id.lapau.training.growth;

import id.lapau.kernel.Rupiah;
import id.lapau.registry.SizeClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who rose and who fell, and since when. A step that only a new law makes is kept apart from one that the business made. */
public final class Ladder {

    /** What a business sold in a year and owned, on a day. */
    record Stand(LocalDate asOf, @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets) {

        @Nullable SizeClass by(LocalDate day) {
            return SizeClass.on(day, yearlySales, netAssets).map(SizeClass.Ruling::size).orElse(null);
        }
    }

    /** What makes a step. */
    public enum Cause { BUSINESS, LAW }

    /** A step up or down. */
    public record Move(LocalDate on, SizeClass from, SizeClass to, Cause cause) {

        public boolean rose() {
            return to.compareTo(from) > 0;
        }
    }

    private Ladder() {}

    /**
     * The steps of one business, the oldest first.
     *
     * @param stands in the order of their days
     * @param today  a law that came into force since the last one counts too
     */
    static List<Move> moves(List<Stand> stands, LocalDate today) {
        var moves = new ArrayList<Move>();
        for (int i = 1; i < stands.size(); i++) between(stands.get(i - 1), stands.get(i), moves);
        if (!stands.isEmpty() && stands.getLast().asOf().isBefore(today)) byLaw(stands.getLast(), today, moves);
        return moves;
    }

    private static void between(Stand earlier, Stand later, List<Move> moves) {
        byLaw(earlier, later.asOf(), moves);
        add(later.asOf(), earlier.by(later.asOf()), later.by(later.asOf()), Cause.BUSINESS, moves);
    }

    private static void byLaw(Stand stand, LocalDate day, List<Move> moves) {
        var since = SizeClass.lawSince(day);
        if (since.isAfter(stand.asOf())) add(since, stand.by(stand.asOf()), stand.by(day), Cause.LAW, moves);
    }

    private static void add(LocalDate on, @Nullable SizeClass from, @Nullable SizeClass to, Cause cause, List<Move> moves) {
        if (from != null && to != null && from != to) moves.add(new Move(on, from, to, cause));
    }
}
