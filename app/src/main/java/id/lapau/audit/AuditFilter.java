package id.lapau.audit;

import id.lapau.kernel.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which entries somebody wants to see; an empty word or date leaves that side open. */
public record AuditFilter(String actor, String action, String subject, @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    Instant since() {
        return from == null ? FIRST : OfficeTime.beginning(from);
    }

    /** The end of the last day, not included. */
    Instant until() {
        return to == null ? LAST : OfficeTime.beginning(to.plusDays(1));
    }

    public boolean open() {
        return actor.isEmpty() && action.isEmpty() && subject.isEmpty() && from == null && to == null;
    }
}
