package id.lapau.grants.field;

import id.lapau.registry.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as the desk shows it; {@code since} is the year in which the business began. */
public record VisitView(UUID id, Standing standing, String line, String address, @Nullable Integer since, String note, @Nullable Position position,
        boolean photo, String officer, LocalDate seenOn, Instant receivedAt) {}
