package id.lapau.registry;

import id.lapau.linkage.Explanation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two persons side by side.
 *
 * @param why what speaks for and against their being one
 */
public record MergeView(String keptId, String keptName, int keptVersion, String goneId, String goneName, int goneVersion, List<Row> rows, Explanation why) {

    /** One field of both; {@code field} is named as in {@code registry.field.*}. */
    public record Row(String field, String kept, String gone, boolean same) {}

    /** A line of the list of merges. */
    public record Line(String id, String keptId, String keptName, String goneName, String reason, String by, Instant at, @Nullable String undoneBy, @Nullable Instant undoneAt) {}
}
