package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Shares.Share;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows the pieces from their makers through the hubs to the lines: first come, first placed, so that a maker brings to few places. */
final class Tracing {

    private static final class Lot {
        final int arc;
        int left;

        Lot(int arc, int left) {
            this.arc = arc;
            this.left = left;
        }
    }

    private final Pieces pieces;
    private final Network net;
    private final List<Deque<Lot>> waiting = new ArrayList<>();
    private final Map<List<Object>, Share> shares = new LinkedHashMap<>();

    private Tracing(Pieces pieces) {
        this.pieces = pieces;
        net = pieces.net;
        for (int hub = 0; hub < net.hubs.size(); hub++) waiting.add(new ArrayDeque<>());
    }

    /** @param wanted pieces that each hub's lines want after what was fixed, in the order of the hub's lines */
    static List<Share> of(Pieces pieces, Map<Line, Integer> wanted) {
        return new Tracing(pieces).run(wanted);
    }

    /** Hubs are numbered so that every way leads from a lower to a higher one. */
    private List<Share> run(Map<Line, Integer> wanted) {
        int[][] out = new int[net.hubs.size()][];
        Arrays.setAll(out, hub -> new int[0]);
        for (int way = net.supplies; way < net.arcs(); way++) {
            int hub = net.hub(net.from[way]);
            out[hub] = Arrays.copyOf(out[hub], out[hub].length + 1);
            out[hub][out[hub].length - 1] = way;
        }
        for (int arc = 0; arc < net.supplies; arc++) if (pieces.flow[arc] > 0) waiting.get(net.hub(net.to[arc])).add(new Lot(arc, pieces.flow[arc]));
        for (int hub = 0; hub < net.hubs.size(); hub++) {
            for (int way : out[hub]) forward(waiting.get(hub), waiting.get(net.hub(net.to[way])), pieces.flow[way]);
            for (var line : net.hubs.get(hub).lines()) place(waiting.get(hub), line, wanted.get(line));
        }
        return List.copyOf(shares.values());
    }

    private static void forward(Deque<Lot> here, Deque<Lot> there, int count) {
        for (int left = count; left > 0; ) {
            var lot = here.peekLast();
            int moved = Math.min(left, lot.left);
            there.addLast(new Lot(lot.arc, moved));
            left -= moved;
            if ((lot.left -= moved) == 0) here.removeLast();
        }
    }

    private void place(Deque<Lot> here, Line line, int wanted) {
        for (int left = wanted; left > 0 && !here.isEmpty(); ) {
            var lot = here.peekFirst();
            int placed = Math.min(left, lot.left);
            var maker = net.makers.get(net.from[lot.arc]).id();
            shares.merge(List.of(line, maker), new Share(line.id(), maker, placed, net.price[lot.arc], false),
                    (a, b) -> new Share(a.line(), a.maker(), a.quantity() + b.quantity(), a.price(), false));
            left -= placed;
            if ((lot.left -= placed) == 0) here.removeFirst();
        }
    }
}
