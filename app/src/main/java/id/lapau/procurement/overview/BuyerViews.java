package id.lapau.procurement.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of an office that buys is given. Pieces of a shared line are shared among offices by what each asked for, the oldest need first. */
public final class BuyerViews {

    static final int PAGE = 25;

    private BuyerViews() {}

    /**
     * @param pack     of the package it was put into; null while it waits
     * @param accepted pieces of the line that were accepted, as far as they are this need's
     * @param late     whether the deadline has passed and pieces are missing
     */
    public record NeedRow(String id, String number, String item, String place, long quantity, LocalDate deadline, String state, @Nullable String pack, String packState, long ordered, long accepted, boolean late) {

        public long missing() {
            return Math.max(0, quantity - accepted);
        }
    }

    /** @param late needs whose deadline has passed with pieces missing */
    public record Totals(int needs, int waiting, long asked, long accepted, int late) {}

    public record Office(String id, String name, Totals totals, List<NeedRow> rows, int total) {

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }
}
