package id.lapau.procurement.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages of an office that buys are given. Pieces of a shared line are shared among offices by what each asked for, the oldest need first. */
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

    /**
     * A line of an order.
     *
     * @param waiting pieces on their way
     * @param price   rupiah a piece
     * @param late    whether the deadline has passed and pieces are missing
     */
    public record OrderRow(String number, String state, String maker, String item, String place, long ordered, long accepted, long waiting, long price, LocalDate deadline, boolean late) {}

    /**
     * Pieces of one line that came together.
     *
     * @param accepted null until somebody has looked at them
     * @param reason   why some were rejected; empty when none were
     */
    public record ParcelRow(String number, String state, String order, String maker, String item, String place, long quantity, @Nullable LocalDate arrived, @Nullable Long accepted,
            @Nullable Long rejected, String reason, boolean late) {}

    /** What is looked for. */
    public record Search(String cari, String hanya) {

        public String addressOf(String path) {
            return UriComponentsBuilder.fromPath(path).queryParam("cari", "{cari}").queryParam("hanya", "{hanya}").encode().buildAndExpand(cari, hanya).toUriString();
        }
    }

    public record Found<T>(List<T> rows, int total) {

        /** @param rows of a page, each with how many there are in all */
        static <T> Found<T> of(List<Map.Entry<T, Integer>> rows) {
            return new Found<>(rows.stream().map(Map.Entry::getKey).toList(), rows.isEmpty() ? 0 : rows.getFirst().getValue());
        }

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }

    public record Office(String id, String name, Totals totals) {}
}
