package id.lapau.procurement.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the head's pages of buying are given. Amounts are rupiah. */
public final class HeadViews {

    static final int PAGE = 25;

    private HeadViews() {}

    /** Orders of these days, both included. */
    public record Period(LocalDate dari, LocalDate sampai) {

        public String addressOf(String path) {
            return UriComponentsBuilder.fromPath(path).queryParam("dari", dari).queryParam("sampai", sampai).toUriString();
        }
    }

    /**
     * @param still what is ordered and not delivered yet
     * @param profit what of the earned is left after material, as the makers stated it
     * @param donated pieces that were given to the regency
     */
    public record Totals(int orders, int makers, long pieces, long earned, long still, long profit, long paid, long donated) {

        /** Per cent of the pieces that came in which small businesses made; empty when none came. */
        public @Nullable Double share() {
            return pieces + donated == 0 ? null : 100.0 * pieces / (pieces + donated);
        }
    }

    /** @param accepted pieces; {@code rejected} and {@code late} of them as well */
    public record MakerRow(String business, String name, String nagari, int orders, long accepted, long rejected, long late, long earned, long still, long profit) {

        public long total() {
            return earned + still;
        }
    }

    public record MakerSearch(Period period, String cari, String nagari, String urut) {

        public String addressOf(String path) {
            return UriComponentsBuilder.fromPath(path).queryParam("dari", period.dari()).queryParam("sampai", period.sampai()).queryParam("cari", "{cari}").queryParam("nagari", "{nagari}")
                    .queryParam("urut", "{urut}").encode().buildAndExpand(cari, nagari, urut).toUriString();
        }
    }

    public record MakersFound(List<MakerRow> rows, int total) {

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }

    public record NagariRow(String code, String name, int makers, long total) {}

    /**
     * Makers owned by women and by men. Each figure is shown only where at least {@value #FEWEST} are on either side, so that none can be told apart.
     *
     * @param unknown makers whose owner's NIK is not known
     */
    public record Women(int women, int men, int unknown, long earnedByWomen, long earned) {

        public static final int FEWEST = 3;

        public boolean told() {
            return women >= FEWEST && men >= FEWEST;
        }
    }

    /** A month on the chart, in units of the drawing. */
    public record Dot(double x, double y, YearMonth month, double gini, int makers) {}

    public record Chart(List<Dot> dots, String line) {

        public static final int WIDTH = 720;
        public static final int HEIGHT = 240;
        static final int LEFT = 50;
        static final int TOP = 15;
        static final int BOTTOM = 200;

        static Chart of(List<GiniOverTime.Point> points) {
            double step = points.size() < 2 ? 0 : (WIDTH - LEFT - 30.0) / (points.size() - 1);
            var dots = new java.util.ArrayList<Dot>();
            for (int i = 0; i < points.size(); i++) {
                var point = points.get(i);
                dots.add(new Dot(Math.round(10 * (LEFT + 10 + i * step)) / 10.0, at(point.gini()), point.month(), point.gini(), point.makers()));
            }
            return new Chart(dots, String.join(" ", dots.stream().map(dot -> dot.x() + "," + dot.y()).toList()));
        }

        /** Where a value from 0 to 1 lies. */
        public static double at(double value) {
            return Math.round(10 * (BOTTOM - value * (BOTTOM - TOP))) / 10.0;
        }
    }

    /**
     * What an item cost in a package, beside what else is known.
     *
     * @param price   a piece, as ordered on average
     * @param median  of the offers of this package
     * @param earlier a piece, as ordered on average in the twelve months before
     * @param percent by how much the price differs from the median of the offers
     */
    public record PriceRow(String pack, String number, String title, String item, long quantity, long ceiling, @Nullable Long price, @Nullable Long median, int offers, @Nullable Long earlier,
            @Nullable Integer percent, boolean far) {}

    public record PricesFound(List<PriceRow> rows, int total) {

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }

    /**
     * Something that wants a second look.
     *
     * @param kind  {@code SPLIT}, {@code PRICE} or {@code ALONE}
     * @param words of the package
     */
    public record Alarm(String kind, String pack, String number, String words, String item, String who, long amount, long other, int percent) {}
}
