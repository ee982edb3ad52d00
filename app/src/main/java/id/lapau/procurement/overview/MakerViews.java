package id.lapau.procurement.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a maker's page is given. Amounts are rupiah. */
public final class MakerViews {

    private MakerViews() {}

    /**
     * @param earned   of orders of this year, accepted
     * @param still    of orders of this year, awaited
     * @param profit   of the earned, what is left after material
     * @param paid     that arrived, after tax
     */
    public record Year(int year, long earned, long still, long profit, long paid, long accepted, long rejected, long late) {}

    /** @param offer state of the own offer; empty for none yet */
    public record Invited(String pack, String number, String title, @Nullable LocalDate until, boolean open, String offer) {}

    /** @param awaited pieces not delivered yet; {@code next} the day of the next deadline of these */
    public record OrderRow(String id, String number, String title, String state, LocalDate issuedOn, long ordered, long accepted, long awaited, long value, @Nullable LocalDate next, boolean late) {}

    /** @param gross before tax */
    public record Receipt(String order, String number, LocalDate on, long gross, long tax, long net) {}

    /** What to do next: {@code OFFER}, {@code CONFIRM}, {@code LATE}, {@code DELIVER}, {@code SIGN}, {@code WAIT} or {@code NOTHING}, with what it is about; {@code pack} of the package to offer for. */
    public record Next(String what, String about, @Nullable LocalDate day, long pieces, @Nullable String pack) {

        Next(String what, String about, @Nullable LocalDate day, long pieces) {
            this(what, about, day, pieces, null);
        }
    }

    public record Maker(String business, String name, String nagari, Year year, Next next, List<Invited> invitations, List<OrderRow> orders, List<Receipt> receipts) {}
}
