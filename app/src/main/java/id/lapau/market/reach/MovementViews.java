package id.lapau.market.reach;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages on how marketing moves are given. Amounts are rupiah. */
public final class MovementViews {

    /** Months of a stretch that is compared. */
    static final int STRETCH = 3;
    static final int SHOWN = 12;

    private MovementViews() {}

    /**
     * @param nagari code; empty for all
     * @param usaha  line of business; empty for all
     * @param sampai last month that counts
     */
    public record Search(String nagari, String usaha, YearMonth sampai) {

        public String addressOf(String path) {
            return UriComponentsBuilder.fromPath(path).queryParam("nagari", "{nagari}").queryParam("usaha", "{usaha}").queryParam("sampai", sampai).encode().buildAndExpand(nagari, usaha).toUriString();
        }

        YearMonth from() {
            return sampai.minusMonths(STRETCH - 1);
        }

        YearMonth beforeTo() {
            return sampai.minusMonths(STRETCH);
        }

        YearMonth beforeFrom() {
            return sampai.minusMonths(2 * STRETCH - 1);
        }
    }

    /**
     * One month beside the same month of the year before.
     *
     * @param bar length of its bar, from 0 to 100
     */
    public record Month(YearMonth month, Sums sums, Sums yearBefore, int bar) {

        public @Nullable Integer salesPercent() {
            return yearBefore.orders() < Sums.FEWEST_ORDERS ? null : Trend.percent(yearBefore.sales(), sums.sales(), 1);
        }
    }

    /** The last stretch, the one before it, and the same months of the year before. */
    public record Overview(Sums now, Sums before, Sums yearBefore, List<Month> months) {

        static Overview of(Map<YearMonth, Sums> known, YearMonth last) {
            long most = 1;
            for (int back = 0; back < SHOWN; back++) most = Math.max(most, at(known, last.minusMonths(back)).sales());
            var months = new ArrayList<Month>();
            for (int back = 0; back < SHOWN; back++) {
                var sums = at(known, last.minusMonths(back));
                months.add(new Month(last.minusMonths(back), sums, at(known, last.minusMonths(back + 12L)), (int) (100 * sums.sales() / most)));
            }
            return new Overview(stretch(known, last), stretch(known, last.minusMonths(STRETCH)), stretch(known, last.minusMonths(12)), months);
        }

        private static Sums at(Map<YearMonth, Sums> known, YearMonth month) {
            return known.getOrDefault(month, Sums.NONE);
        }

        private static Sums stretch(Map<YearMonth, Sums> known, YearMonth last) {
            var sums = Sums.NONE;
            for (int back = STRETCH - 1; back >= 0; back--) sums = sums.then(at(known, last.minusMonths(back)));
            return sums;
        }

        /** Whether so few shops are meant that one could be told apart. */
        public boolean tooFew() {
            return now.shops() < Cells.FEWEST;
        }

        public Verdict verdict() {
            return now.verdictSince(before);
        }
    }

    /** A row of a table of groups; {@code name} is empty for the rest, in which {@code joined} groups stand. */
    public record Group(String key, String name, int joined, Sums before, Sums now) {}

    /** What the businesses stated themselves, against the months before and the same months of the year before; null where too few did. */
    public record Stated(int businesses, @Nullable Integer percent, int yearBusinesses, @Nullable Integer yearPercent) {}

    /**
     * Businesses with the obstacle 'marketing', at the end of some time.
     *
     * @param sells   whether they have an open shop
     * @param open    that have it
     * @param removed from which it was taken within that time, and which do not have it again
     */
    public record Hindered(boolean sells, int open, int removed) {}

    /** A business from which it was taken. */
    public record Freed(String title, String nagari, LocalDate notedOn, LocalDate removedOn, boolean sells) {}

    /** Why a product is left out: of both catalogues, or of Meta's alone where the photo is only too small for that. */
    public enum Why {
        NO_PHOTO, TINY_PHOTO, SMALL_PHOTO, SERVICE;

        public String messageKey() {
            return "reach.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Missing(String name, String shopName, String path, String nagari, Why why) {}

    /** @param live products on sale in all */
    public record MissingFound(List<Missing> rows, int total, int live) {

        static final int PAGE = 50;

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }
}
