package id.lapau.market.shop;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of the list of shops. */
public record ShopList(List<Line> lines, int found) {

    static final int PAGE = 50;

    /** @param reports of abuse that wait */
    public record Line(UUID id, String slug, String name, String owner, String nagari, ShopState state, int products, int reports, @Nullable Instant submittedAt, Instant changedAt) {}

    /** What is looked for; empty for all. @param urut nama, tunggu (the longest waiting first), produk; empty for the newest first */
    public record Filter(String cari, String keadaan, String nagari, String urut) {

        public Filter {
            cari = Objects.requireNonNullElse(cari, "");
            keadaan = Objects.requireNonNullElse(keadaan, "");
            nagari = Objects.requireNonNullElse(nagari, "");
            urut = Objects.requireNonNullElse(urut, "");
        }

        public boolean any() {
            return !cari.isBlank() || !keadaan.isEmpty() || !nagari.isEmpty();
        }
    }

    public int pages() {
        return (found + PAGE - 1) / PAGE;
    }
}
