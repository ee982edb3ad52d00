package id.lapau.grants.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One screening of a whole programme.
 *
 * @param changed rows whose outcome is another than before
 * @param codes   rows by reason code
 */
public record ScreeningRun(UUID id, String programme, int version, LocalDate asOf, int rows, int eligible, int review, int ineligible,
        int changed, Map<String, Integer> codes, String by, Instant at) {}
