package id.lapau.procurement.need;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a package shows.
 *
 * @param rules    of the day on which it was opened, or of today
 * @param sections what later steps add, as they render it
 */
public record PackageView(PackageSheet sheet, List<Need> needs, BuyingRules rules, List<Split> splits, List<Ceiling> ceilings, List<Content> sections) {

    /**
     * Several packages of the same item and office within 30 days that together would need a higher form than this one.
     *
     * @param value    rupiah of this item and office in all of them
     * @param form     of the papers that the whole would need
     * @param packages numbers of the others
     */
    public record Split(String item, String office, long value, Limit form, List<String> packages) {}

    /** @param earlier with how many lines of earlier packages it was compared */
    public record Ceiling(PackageLine line, FarOff away, int earlier) {}

    /** A line of the list. */
    public record Line(UUID id, String number, String title, PackageState state, boolean emergency, int lines, int pieces, long value, @Nullable LocalDate offersUntil,
            @Nullable LocalDate lastDeadline, Instant createdAt) {}

    public record Lines(List<Line> lines, int found) {

        static final int PAGE = 50;

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** @param urut {@code batas} or {@code nilai}; otherwise the newest first */
    public record Filter(String keadaan, String cari, String urut) {

        public Filter {
            var asked = ItemForm.text(keadaan);
            keadaan = Arrays.stream(PackageState.values()).anyMatch(state -> state.name().equals(asked)) ? asked : "";
            cari = ItemForm.text(cari);
            urut = ItemForm.text(urut);
        }

        public boolean any() {
            return !(keadaan + cari).isEmpty();
        }
    }
}
