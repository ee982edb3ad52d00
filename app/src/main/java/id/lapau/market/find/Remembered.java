package id.lapau.market.find;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for a question, for ten seconds and for the three hundred latest questions; never what a product or a shop says. When the ten seconds are over one who asks works it
 * out anew, and those who ask meanwhile are told what was known, so that a busy moment never does the same work many times over.
 */
final class Remembered<V> {

    private static final long LAST = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 300;

    private record Known<V>(V value, long until) {}

    private final Predicate<V> worth;
    private final LongSupplier nanos;
    private final Set<String> renewed = new HashSet<>();
    private int forgotten;
    private final Map<String, Known<V>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Known<V>> eldest) {
            return size() > MOST;
        }
    };

    /** @param worth whether it may be remembered; what is not is worked out each time */
    Remembered(Predicate<V> worth) {
        this(worth, System::nanoTime);
    }

    Remembered(Predicate<V> worth, LongSupplier nanos) {
        this.worth = worth;
        this.nanos = nanos;
    }

    V of(String question, Supplier<V> work) {
        int before;
        synchronized (known) {
            var found = known.get(question);
            if (found != null && (found.until - nanos.getAsLong() > 0 || renewed.contains(question))) return found.value;
            renewed.add(question);
            before = forgotten;
        }
        V value = null;
        try {
            value = work.get();
            return value;
        } finally {
            done(question, value, before);
        }
    }

    private void done(String question, @Nullable V value, int before) {
        synchronized (known) {
            renewed.remove(question);
            if (before != forgotten) return;
            if (value != null && worth.test(value)) known.put(question, new Known<>(value, nanos.getAsLong() + LAST));
            else known.remove(question);
        }
    }

    void forget() {
        synchronized (known) {
            known.clear();
            forgotten++;
        }
    }
}
