package id.lapau.registry;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was learnt of a person or one of the businesses, and from where. Fields are named as in {@code registry.field.*}. */
record HistoryLine(UUID person, @Nullable UUID business, Kind kind, Map<String, Change> facts, Source source, String reason) {

    enum Kind { CREATED, FILLED, DIFFERS, CORRECTED, MERGED, MERGE_UNDONE, VERIFIED }
}
