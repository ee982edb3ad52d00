package id.lapau.registry;

import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A business's page. */
public record BusinessView(BusinessLine business, String address, String nib, String sku, List<Snapshot> snapshots, List<Obstacle> obstacles, List<Paper> papers) {

    /** What it sold and owned on a day, and its size by the law of that day. */
    public record Snapshot(LocalDate asOf, @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets, String size, String law, String source) {}

    public record Obstacle(String kind, String note, LocalDate notedOn, String by, @Nullable LocalDate solvedOn) {}

    public record Paper(String kind, String title, @Nullable LocalDate dated, String keptAt) {}
}
