package id.lapau.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two persons side by side.
 *
 * @param verdict  what linkage says, in one sentence
 * @param evidence what each field says
 */
public record MergeView(String keptId, String keptName, int keptVersion, String goneId, String goneName, int goneVersion, List<Row> rows, String verdict,
        List<String> evidence) {

    /** One field of both; {@code field} is named as in {@code registry.field.*}. */
    public record Row(String field, String kept, String gone, boolean same) {}

    /** A line of the list of merges. */
    public record Line(String id, String keptId, String keptName, String goneName, String reason, String by, Instant at, @Nullable String undoneBy, @Nullable Instant undoneAt) {}
}
