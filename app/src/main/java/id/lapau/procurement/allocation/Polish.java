package id.lapau.procurement.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Hands single pieces on until no maker with less could have one without leaving another with as little. */
final class Polish {

    private final Pieces pieces;
    private final Network net;
    private final IntPredicate mayTake;
    private final IntPredicate mayGive;

    private Polish(Pieces pieces, IntPredicate mayTake, IntPredicate mayGive) {
        this.pieces = pieces;
        this.net = pieces.net;
        this.mayTake = mayTake;
        this.mayGive = mayGive;
    }

    /** @param mayTake which arcs may carry a piece more; {@code mayGive} which one less */
    static void of(Pieces pieces, IntPredicate mayTake, IntPredicate mayGive) {
        new Polish(pieces, mayTake, mayGive).run();
    }

    private void run() {
        var arrivals = new Arrivals(net);
        for (boolean changed = true; changed; ) {
            changed = false;
            long[] most = Arrays.stream(net.ofItem).mapToLong(this::most).toArray();
            for (int maker : IntStream.range(0, net.makers.size()).boxed().sorted(Comparator.comparingLong(each -> pieces.earned[each])).toList())
                for (int arc = arrivals.first(maker); arc < arrivals.end(maker); arc++)
                    while (most[net.itemOf(arc)] > pieces.earned[maker] && mayTake.test(arc) && pieces.take(arc, pieces.earned[maker], mayGive)) changed = true;
        }
    }

    /** The most that anybody who makes the item would have left after giving a piece up. */
    private long most(int[] arcs) {
        return Arrays.stream(arcs).filter(arc -> pieces.flow[arc] > 0).mapToLong(pieces::left).max().orElse(Long.MIN_VALUE);
    }
}
