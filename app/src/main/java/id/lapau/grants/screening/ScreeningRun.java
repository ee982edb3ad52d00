package id.lapau.grants.screening;

import id.lapau.grants.reference.ListKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One screening of a whole programme, in figures: of the whole regency, or of the viewer's nagari.
 *
 * @param programmeName as it was called then
 * @param changed       rows whose outcome is another than before; {@code added} of them never screened before; always of the whole regency
 * @param corrections   corrected proposals since, each screened anew at once
 * @param lists         version of each reference list that there was
 */
public record ScreeningRun(UUID id, String programme, String programmeName, int version, LocalDate asOf, int rows, int eligible, int review, int ineligible,
        int changed, int added, int corrections, Map<ListKind, UUID> lists, String by, Instant at) {

    public int count(String decision) {
        return switch (decision) {
            case "eligible" -> eligible;
            case "review" -> review;
            default -> ineligible;
        };
    }
}
