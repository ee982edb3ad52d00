package id.lapau.market.reach;

import java.util.HashMap;
import java.util.Map;

/** Counts that are not written yet. Many threads add, one takes all. */
final class TallyBuffer {

    private Map<Moment, Integer> counts = new HashMap<>();

    synchronized void add(Moment moment, int count) {
        counts.merge(moment, count, Integer::sum);
    }

    /** What was added since the last time; the buffer is empty afterwards. */
    synchronized Map<Moment, Integer> take() {
        var taken = counts;
        counts = new HashMap<>();
        return taken;
    }
}
