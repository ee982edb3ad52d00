package id.lapau.market.reach;

import java.time.LocalDate;
import java.util.List;

/** What the owner's page of numbers is given. Amounts are rupiah. */
public final class OwnViews {

    static final int WEEKS = 8;

    private OwnViews() {}

    /** @param sales of the orders that were received */
    public record Counts(long views, long contacts, long enquiries, long orders, long sales) {}

    /**
     * A week from Monday.
     *
     * @param bar length of its bar for the views, from 0 to 100
     */
    public record Week(LocalDate monday, Counts counts, int bar) {}

    /** A product of the own shop within the last four weeks; the name is empty for the shop's own page. */
    public record Goods(String name, Counts counts, int bar) {}

    /** A shop with its last weeks, the current one first. */
    public record Shop(String name, String slug, List<Week> weeks, List<Goods> goods) {

        public Counts now() {
            return weeks.getFirst().counts();
        }

        public Counts before() {
            return weeks.get(1).counts();
        }

        public boolean silent() {
            return weeks.stream().allMatch(week -> week.counts().equals(new Counts(0, 0, 0, 0, 0)));
        }
    }
}
