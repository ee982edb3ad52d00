package id.lapau.registry;

import id.lapau.kernel.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business's page.
 *
 * @param kbli   null while no class is chosen
 * @param origin where it was first seen; null for what was there before that was kept
 */
public record BusinessView(BusinessLine business, Facts facts, @Nullable Kbli kbli, @Nullable Source origin, List<Snapshot> snapshots, List<Obstacle> obstacles,
        List<Paper> papers, List<HistoryEvent> history) {

    /** @param standing what was found on the day it was seen last; null when nobody went there */
    public record Facts(String address, String nib, String sku, @Nullable LocalDate startedOn, @Nullable Standing standing, @Nullable LocalDate seenOn) {}

    /** What it sold and owned on a day, and its size by the law of that day. */
    public record Snapshot(LocalDate asOf, @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets, String size, String law, Source source) {}

    public record Obstacle(String id, String kind, String note, LocalDate notedOn, String by, @Nullable LocalDate solvedOn) {}

    /** @param fileName null where no scan is kept; {@code voided} null while it stands */
    public record Paper(String id, String kind, String number, String issuer, @Nullable LocalDate dated, @Nullable LocalDate validTill, String keptAt,
            @Nullable String fileName, String by, Instant addedAt, @Nullable Voided voided) {}

    /** A paper that was noted by mistake. */
    public record Voided(String by, Instant at, String reason) {}
}
