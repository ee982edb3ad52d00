package id.lapau.procurement.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Minimum lots. Which makers start at all is a choice that no fast method makes best (it holds the subset-sum problem), so a stated rule
 * makes it: all is shared out as if lots did not matter; of those whose share of an item came out too small, as many as what they got
 * together is enough for keep their place, those who earned least so far first; the others get nothing of this item, and what they had goes
 * piece by piece to who has least. Nobody without whom pieces would be missing is taken out; such a maker is given the lot from those who have most.
 */
final class Lots {

    private final Network net;
    private final BitSet dropped = new BitSet();
    private final Pieces enough;

    private Lots(Network net) {
        this.net = net;
        enough = new Pieces(net, new int[net.arcs()]);
        for (int arc = 0; arc < net.supplies; arc++) enough.add(arc, net.capacity[arc]);
    }

    /** Pieces of which every pair of maker and item has none or a lot. */
    static Pieces settle(Network net) {
        return new Lots(net).settle();
    }

    private Pieces settle() {
        var pieces = new Pieces(net, Rounding.of(net, Filling.of(net)));
        dropSmall(pieces);
        dropped.stream().forEach(pieces::clear);
        lift(pieces);
        fill(pieces);
        startLate(pieces);
        Polish.of(pieces, arc -> mayTake(pieces, arc), arc -> mayGive(pieces, arc));
        return pieces;
    }

    private boolean small(Pieces pieces, int pair) {
        return pieces.ofPair[pair] > 0 && pieces.ofPair[pair] < net.minimum[pair];
    }

    private void dropSmall(Pieces pieces) {
        var byItem = new TreeMap<Integer, List<Integer>>();
        for (int pair = 0; pair < net.minimum.length; pair++) if (small(pieces, pair)) byItem.computeIfAbsent(net.itemOf(net.first[pair]), _ -> new ArrayList<>()).add(pair);
        byItem.values().forEach(pairs -> dropSmall(pieces, pairs));
    }

    private void dropSmall(Pieces pieces, List<Integer> pairs) {
        pairs.sort(Comparator.<Integer>comparingLong(pair -> net.earned[maker(pair)]).thenComparingLong(pair -> net.price[net.first[pair]]).thenComparing(pair -> pair));
        long together = pairs.stream().mapToLong(pair -> pieces.ofPair[pair]).sum();
        int kept = 0;
        while (kept < pairs.size() && (together -= net.minimum[pairs.get(kept)]) >= 0) kept++;
        pairs.subList(kept, pairs.size()).reversed().forEach(this::drop);
    }

    private int maker(int pair) {
        return net.from[net.first[pair]];
    }

    /** Takes a pair out unless pieces would be missing then. */
    private void drop(int pair) {
        int open = enough.ofPair[pair];
        enough.clear(pair);
        for (int arc : net.ofItem[net.itemOf(net.first[pair])]) {
            if (open == 0) break;
            if (net.pair[arc] != pair && !dropped.get(net.pair[arc])) open -= enough.add(arc, open);
        }
        if (open == 0) dropped.set(pair);
        else make(enough, pair, Integer.MAX_VALUE);
    }

    /** Lets a pair make so many pieces more, as far as they are wanted and possible. */
    private void make(Pieces pieces, int pair, int most) {
        int left = most;
        for (int arc = net.first[pair]; arc < net.first[pair + 1] && left > 0; arc++) left -= pieces.add(arc, left);
    }

    /** Gives those who are needed their lot from who has most; whoever cannot get it gets nothing. */
    private void lift(Pieces pieces) {
        for (int pair = 0; pair < net.minimum.length; pair++) {
            while (small(pieces, pair) && takeAny(pieces, pair)) continue;
            if (small(pieces, pair)) {
                pieces.clear(pair);
                dropped.set(pair);
            }
        }
    }

    private boolean takeAny(Pieces pieces, int pair) {
        for (int arc = net.first[pair]; arc < net.first[pair + 1]; arc++)
            if (pieces.add(arc, 1) > 0 || pieces.take(arc, Long.MIN_VALUE, other -> mayGive(pieces, other))) return true;
        return false;
    }

    private boolean mayGive(Pieces pieces, int arc) {
        int left = pieces.ofPair[net.pair[arc]] - 1;
        return left == 0 || left >= net.minimum[net.pair[arc]];
    }

    private boolean mayTake(Pieces pieces, int arc) {
        return !dropped.get(net.pair[arc]) && pieces.ofPair[net.pair[arc]] + 1 >= net.minimum[net.pair[arc]];
    }

    /** What is still wanted goes piece by piece to whoever has least and can make it. */
    private void fill(Pieces pieces) {
        record Turn(int arc, long earned) {}
        var queue = new PriorityQueue<>(Comparator.comparingLong(Turn::earned).thenComparingLong(turn -> net.price[turn.arc()]).thenComparingInt(Turn::arc));
        if (IntStream.of(pieces.open).sum() == 0) return;
        for (int arc = 0; arc < net.supplies; arc++) queue.add(new Turn(arc, pieces.earned[net.from[arc]]));
        while (!queue.isEmpty()) {
            var turn = queue.poll();
            int arc = turn.arc();
            long earned = pieces.earned[net.from[arc]];
            if (earned > turn.earned() || mayTake(pieces, arc) && pieces.add(arc, 1) > 0 || start(pieces, net.pair[arc]))
                queue.add(new Turn(arc, pieces.earned[net.from[arc]]));
        }
    }

    /** A whole lot for a maker who has none of the item; false when so many are not wanted or cannot be made. */
    private boolean start(Pieces pieces, int pair) {
        if (pieces.ofPair[pair] > 0 || net.minimum[pair] == 1) return false;
        make(pieces, pair, net.minimum[pair]);
        if (!small(pieces, pair)) {
            dropped.clear(pair);
            return pieces.ofPair[pair] > 0;
        }
        pieces.clear(pair);
        return false;
    }

    /** What is missing still and less than a lot: whoever could make it starts after all, with the rest of a lot from those who can spare it. */
    private void startLate(Pieces pieces) {
        for (int pair = 0; pair < net.minimum.length && IntStream.of(pieces.open).sum() > 0; pair++) {
            if (pieces.ofPair[pair] > 0) continue;
            make(pieces, pair, net.minimum[pair]);
            while (small(pieces, pair) && takeAny(pieces, pair)) continue;
            if (small(pieces, pair)) {
                pieces.clear(pair);
                fill(pieces);
            } else if (pieces.ofPair[pair] > 0) dropped.clear(pair);
        }
    }
}
