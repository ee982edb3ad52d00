package id.lapau.grants.batch;

import id.lapau.grants.ReasonCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What moved between preparing a proposal and approving it. */
public record Movement(List<Change> changes) {

    public enum Kind {
        /** Is not sent any more: does not qualify, or does not fit. */
        LEFT,
        /** Would be sent now. */
        ENTERED,
        /** Is sent, with other data. */
        CHANGED,
        /** Is sent, in another place among those who stay. */
        REORDERED;

        public String messageKey() {
            return "batch.moved." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why somebody left. */
    public enum Why {
        /** Something is found now. */
        FINDING,
        /** Still qualifies, but others come first or the quota is smaller. */
        QUOTA,
        REFUSED,
        /** Taken back with its workbook. */
        WITHDRAWN,
        /** The same number goes in another row. */
        OTHER_ROW;

        public String messageKey() {
            return "batch.moved.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param why   only of who left
     * @param codes what is found now of who left; empty when it is something else
     */
    public record Change(Kind kind, int position, String name, String nagari, @Nullable Why why, List<ReasonCode> codes) {}

    boolean nothing() {
        return changes.isEmpty();
    }

    /** A prepared line, opened. */
    record Line(int position, UUID proposal, StoredLine line) {}

    /** @param prepared who was to be sent, in order */
    static Movement between(List<Line> prepared, Chosen now) {
        return new Movement(new LinesCompared(prepared, now).changes());
    }

    /** How many of each kind. */
    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        Stream.of(Kind.values()).forEach(kind -> counts.put(kind.name(), changes.stream().filter(change -> change.kind() == kind).count()));
        return counts;
    }
}
