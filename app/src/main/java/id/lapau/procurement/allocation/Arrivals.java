package id.lapau.procurement.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The makers in the order in which a rising level comes by: who earned least first. Their arcs stand together in the network. */
final class Arrivals {

    private final Network net;
    private final int[] order;
    private final int[] first;
    private int next;

    Arrivals(Network net) {
        this.net = net;
        int makers = net.makers.size();
        order = IntStream.range(0, makers).boxed().sorted(Comparator.comparingLong(maker -> net.earned[maker])).mapToInt(maker -> maker).toArray();
        first = new int[makers + 1];
        for (int arc = 0; arc < net.supplies; arc++) first[net.from[arc] + 1]++;
        Arrays.parallelPrefix(first, Integer::sum);
    }

    boolean hasNext() {
        return next < order.length;
    }

    /** Rupiah of the next. */
    long level() {
        return net.earned[order[next]];
    }

    int next() {
        return order[next++];
    }

    /** First arc of a maker; {@link #end} is the one after the last. */
    int first(int maker) {
        return first[maker];
    }

    int end(int maker) {
        return first[maker + 1];
    }
}
