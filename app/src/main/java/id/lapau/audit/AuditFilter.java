package id.lapau.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which entries somebody wants to see; an empty word or date leaves that side open. */
public record AuditFilter(String actor, String action, String subject, @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    Instant since() {
        return from == null ? FIRST : from.atStartOfDay(OFFICE).toInstant();
    }

    /** The end of the last day, not included. */
    Instant until() {
        return to == null ? LAST : to.plusDays(1).atStartOfDay(OFFICE).toInstant();
    }

    public boolean open() {
        return actor.isEmpty() && action.isEmpty() && subject.isEmpty() && from == null && to == null;
    }
}
