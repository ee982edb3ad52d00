package id.lapau.procurement.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of rules are given. */
public final class RuleViews {

    private RuleViews() {}

    /** Who set it and why. */
    public record Change(UUID id, String reason, String by, Instant at) {}

    /**
     * A rule as it counts from one day to another.
     *
     * @param until    last day; null while nothing ends it
     * @param figures  by field; a field without a limit is missing
     * @param verified whether the text of the law was read; null where no law sets it
     * @param change   null for what came with the house
     */
    public record Dated(Rule rule, LocalDate from, @Nullable LocalDate until, Map<String, Long> figures, String source, @Nullable Boolean verified, @Nullable Change change) {

        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        Dated endingBefore(LocalDate next) {
            var last = next.minusDays(1);
            return new Dated(rule, from, until == null || last.isBefore(until) ? last : until, figures, source, verified, change);
        }
    }

    /** What was set and taken back before it counted. */
    public record Withdrawn(LocalDate from, Map<String, Long> figures, String source, Change change, String why, String by, Instant at) {}

    /** All rows of a rule, the latest first. */
    public record History(Rule rule, List<Dated> rows, List<Withdrawn> withdrawn) {

        public Optional<Dated> on(LocalDate day) {
            return rows.stream().filter(row -> row.on(day)).findFirst();
        }
    }
}
