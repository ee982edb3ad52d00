package id.lapau.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry as the page and the export show it; {@code did} says the action in the words of the viewer. */
public record AuditLine(long number, Instant at, String actor, String action, String did, String subjectType, String subjectId,
        @Nullable String before, @Nullable String after, @Nullable String reason) {

    AuditLine saying(String words) {
        return new AuditLine(number, at, actor, action, words, subjectType, subjectId, before, after, reason);
    }
}
