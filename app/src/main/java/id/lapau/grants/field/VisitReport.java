package id.lapau.grants.field;

import id.lapau.registry.ObstacleKind;
import id.lapau.registry.SeenBusiness;
import id.lapau.registry.Standing;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an officer saw of one business. Stored sealed.
 *
 * @param id         made by the phone, once for each visit
 * @param assignment for which the officer went
 * @param line       line of business as seen; address and since likewise, empty or null where it was not there
 * @param since      the year in which it began
 * @param seenOn     the day of the visit
 * @param obstacles  what keeps it from growing
 */
record VisitReport(UUID id, UUID assignment, Standing standing, String line, String address, @Nullable Integer since, String note,
        @Nullable Position position, LocalDate seenOn, Set<ObstacleKind> obstacles) {

    /** Reports of before obstacles were asked have none. */
    VisitReport {
        obstacles = obstacles == null ? Set.of() : Set.copyOf(obstacles);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static VisitReport read(String json) {
        return JSON.readValue(json, VisitReport.class);
    }

    SeenBusiness seen() {
        return new SeenBusiness(standing, line, address, since, seenOn);
    }
}
