package id.lapau.procurement.allocation;

import id.lapau.procurement.need.PackageSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages of sharing out show. */
public final class AllocationViews {

    static final int PAGE = 50;
    /** Shares of a maker that are shown unfolded. */
    public static final int SHORT = 3;

    private AllocationViews() {}

    /** @param only {@code dapat}, {@code tidak}, {@code diubah} or empty */
    public record Filter(String search, String only, String sort) {

        public boolean any() {
            return !search.isEmpty() || !only.isEmpty();
        }

        /** The page of a round with this filter. */
        public String address(UUID packageId, int round) {
            return UriComponentsBuilder.fromPath("/paket/{id}/pembagian").queryParam("putaran", round).queryParam("cari", "{search}").queryParam("hanya", "{only}").queryParam("urut", "{sort}")
                    .encode().buildAndExpand(packageId, search, only, sort).toUriString();
        }
    }

    /** One round among those of the package. */
    public record Turn(UUID id, int number, AllocationState state, boolean supplement, String reason, String proposedBy, Instant madeAt, @Nullable Instant approvedAt, String approvedBy, int version) {}

    /**
     * The sums of a round.
     *
     * @param percent  rupiah more than the cheapest split, per cent of it, one digit
     * @param alarm    who gets more than the office's limit; null when nobody does
     * @param alarmed  that maker's per cent of the rupiah
     */
    public record Sums(long pieces, long cost, long cheapest, String percent, String giniBefore, String giniAfter, int served, int makers, int shortfall, @Nullable String alarm, int alarmed) {

        public long more() {
            return cost - cheapest;
        }
    }

    /** What a maker makes of a line. */
    public record Part(String item, String unit, String place, LocalDate deadline, int quantity, long price, String changed) {}

    /** An item that a maker offers. */
    public record Offered(UUID item, String name) {}

    /**
     * A maker's row.
     *
     * @param bar     length of what it had before, and of what comes to it, per thousand of the longest
     * @param offered what may be decided otherwise; empty when nothing may
     */
    public record Row(UUID maker, String name, String owner, String nagari, long before, long after, int pieces, String sentence, int bar, int more, List<Part> parts, List<Offered> offered) {}

    public record Rows(List<Row> rows, int found) {

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** @param advice what the office can do */
    public record Lack(String item, String place, LocalDate deadline, String pieces, String cause, String advice) {}

    /** @param barred whether the viewer shaped the round and so may not approve it */
    public record Shown(PackageSheet sheet, Turn turn, Sums sums, List<Lack> lacks, Rows rows, List<Turn> turns, boolean barred, boolean open) {}

    /** A line of the item that is decided about. */
    public record Choice(UUID line, String place, LocalDate deadline, int wanted, int now, int asked, long ceiling) {}

    /** Another maker to whom it makes a difference. */
    public record Effect(String name, int piecesBefore, int piecesAfter, long before, long after) {}

    /** @param lacking pieces without a maker, before and after */
    public record Effects(List<Effect> effects, long costBefore, long costAfter, int lackingBefore, int lackingAfter) {}

    public record Decision(PackageSheet sheet, Turn turn, UUID maker, String name, UUID item, String itemName, long price, int minimum, List<Choice> choices, boolean decided, String reason,
            List<String> problems, @Nullable Effects effects) {}
}
