package id.lapau.market.find;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What was worked out for a question, for ten seconds and for the three hundred latest questions; never what a product or a shop says. */
final class Remembered<V> {

    private static final long LAST = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 300;

    private record Known<V>(V value, long until) {}

    private final Predicate<V> worth;
    private final Map<String, Known<V>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Known<V>> eldest) {
            return size() > MOST;
        }
    };

    /** @param worth whether it may be remembered; what is not is worked out each time */
    Remembered(Predicate<V> worth) {
        this.worth = worth;
    }

    V of(String question, Supplier<V> work) {
        synchronized (known) {
            var found = known.get(question);
            if (found != null && found.until > System.nanoTime()) return found.value;
        }
        var value = work.get();
        if (worth.test(value)) {
            synchronized (known) {
                known.put(question, new Known<>(value, System.nanoTime() + LAST));
            }
        }
        return value;
    }

    void forget() {
        synchronized (known) {
            known.clear();
        }
    }
}
