package id.lapau.procurement.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Minimum lots. Which makers start at all is a choice that no fast method makes best (it holds the subset-sum problem), so a stated rule
 * makes it: all is shared out as if lots did not matter; of those whose share of an item came out too small, as many as what they got
 * together is enough for keep their place, those who earned least so far first; the others get nothing of this item, and all is shared out
 * again. Nobody without whom pieces would be missing is taken out; such a maker is given the lot from those who have most.
 */
final class Lots {

    /** Rounds after which all that is too small goes at once. */
    private static final int PATIENCE = 4;

    private final Network net;
    private final BitSet dropped = new BitSet();
    private final BitSet needed = new BitSet();
    private final Pieces enough;
    private final int[] arcOfPair;

    private Lots(Network net) {
        this.net = net;
        arcOfPair = net.arcOfPair();
        enough = new Pieces(net, new int[net.arcs()]);
        for (int arc = 0; arc < net.supplies; arc++) enough.add(arc, net.capacity[arc]);
    }

    /** Pieces of which every pair of maker and item has none or a lot. */
    static Pieces settle(Network net) {
        return new Lots(net).settle();
    }

    private Pieces settle() {
        int round = 0;
        Pieces pieces;
        do {
            var left = net.without(dropped);
            pieces = new Pieces(left, Rounding.of(left, Filling.of(left)));
        } while (dropSmall(pieces, round++));
        pieces = new Pieces(net, pieces.flow);
        lift(pieces);
        fill(pieces);
        startLate(pieces);
        polish(pieces);
        return pieces;
    }

    private boolean small(Pieces pieces, int pair) {
        return pieces.ofPair[pair] > 0 && pieces.ofPair[pair] < net.minimum[pair];
    }

    private boolean dropSmall(Pieces pieces, int round) {
        var byItem = new TreeMap<UUID, List<Integer>>();
        for (int pair = 0; pair < net.minimum.length; pair++)
            if (small(pieces, pair) && !needed.get(pair)) byItem.computeIfAbsent(net.item(arcOfPair[pair]), _ -> new ArrayList<>()).add(pair);
        boolean any = false;
        for (var pairs : byItem.values()) any |= dropSmall(pieces, pairs, round);
        return any;
    }

    private boolean dropSmall(Pieces pieces, List<Integer> pairs, int round) {
        pairs.sort(Comparator.<Integer>comparingLong(pair -> net.earned[maker(pair)]).thenComparingLong(pair -> net.price[arcOfPair[pair]]).thenComparing(pair -> pair));
        long together = round < PATIENCE ? pairs.stream().mapToLong(pair -> pieces.ofPair[pair]).sum() : 0;
        int kept = 0;
        while (kept < pairs.size() && (together -= net.minimum[pairs.get(kept)]) >= 0) kept++;
        boolean any = false;
        for (int pair : pairs.subList(kept, pairs.size()).reversed()) any |= drop(pair);
        return any;
    }

    private int maker(int pair) {
        return net.from[arcOfPair[pair]];
    }

    /** Takes a pair out unless pieces would be missing then. */
    private boolean drop(int pair) {
        int before = IntStream.of(enough.open).sum();
        enough.clear(pair);
        var item = net.item(arcOfPair[pair]);
        for (int arc = 0; arc < net.supplies; arc++)
            if (net.pair[arc] != pair && !dropped.get(net.pair[arc]) && net.item(arc).equals(item)) enough.add(arc, net.capacity[arc]);
        if (IntStream.of(enough.open).sum() == before) dropped.set(pair);
        else {
            for (int arc = 0; arc < net.supplies; arc++) if (net.pair[arc] == pair) enough.add(arc, net.capacity[arc]);
            needed.set(pair);
        }
        return dropped.get(pair);
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
        for (int arc = 0; arc < net.supplies; arc++)
            if (net.pair[arc] == pair && (pieces.add(arc, 1) > 0 || pieces.take(arc, Long.MIN_VALUE, other -> mayGive(pieces, other)))) return true;
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
        for (int arc = 0; arc < net.supplies; arc++) if (net.pair[arc] == pair) pieces.add(arc, net.minimum[pair] - pieces.ofPair[pair]);
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
            for (int arc = 0; arc < net.supplies; arc++) if (net.pair[arc] == pair) pieces.add(arc, net.minimum[pair] - pieces.ofPair[pair]);
            while (small(pieces, pair) && takeAny(pieces, pair)) continue;
            if (small(pieces, pair)) {
                pieces.clear(pair);
                fill(pieces);
            } else if (pieces.ofPair[pair] > 0) dropped.clear(pair);
        }
    }

    /** Hands single pieces on until no maker with less could have one without leaving another with as little. */
    private void polish(Pieces pieces) {
        var arrivals = new Arrivals(net);
        var items = new HashMap<UUID, List<Integer>>();
        for (int arc = 0; arc < net.supplies; arc++) items.computeIfAbsent(net.item(arc), _ -> new ArrayList<>()).add(arc);
        for (boolean changed = true; changed; ) {
            changed = false;
            var most = new HashMap<UUID, Long>();
            items.forEach((item, arcs) -> most.put(item, most(pieces, arcs)));
            for (int maker : IntStream.range(0, net.makers.size()).boxed().sorted(Comparator.comparingLong(each -> pieces.earned[each])).toList())
                for (int arc = arrivals.first(maker); arc < arrivals.end(maker); arc++)
                    while (most.get(net.item(arc)) > pieces.earned[maker] && mayTake(pieces, arc) && pieces.take(arc, pieces.earned[maker], other -> mayGive(pieces, other)))
                        changed = true;
        }
    }

    /** The most that anybody who makes the item would have left after giving a piece up. */
    private static long most(Pieces pieces, List<Integer> arcs) {
        return arcs.stream().filter(arc -> pieces.flow[arc] > 0).mapToLong(pieces::left).max().orElse(Long.MIN_VALUE);
    }
}
