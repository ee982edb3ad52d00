package id.lapau.registry;

import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How large a business is by the law in force on a day (skala usaha). */
public enum SizeClass {
    MICRO, SMALL, MEDIUM, LARGE;

    /** What the law says on a business, with the law. */
    public record Ruling(SizeClass size, String law) {}

    /**
     * One amount that must grow before the next class is reached.
     *
     * @param of      which amount
     * @param limit   what it must exceed
     * @param missing how much is missing to the limit
     */
    public record Gap(Amount of, Rupiah limit, Rupiah missing) {}

    /** What the law goes by. */
    public enum Amount { SALES, ASSETS }

    /** UU 20/2008 and PP 7/2021 are in force from these days. */
    private static final LocalDate UU_20_2008_FROM = LocalDate.of(2008, 7, 4);
    static final LocalDate PP_7_2021 = LocalDate.of(2021, 2, 2);

    /** Upper limits, inclusive, of micro, small and medium; micro, small and medium stand in the paragraphs in this order. */
    private record Limits(List<Rupiah> assets, List<Rupiah> sales) {}

    private static final Limits UU_20_2008 = new Limits(millions(50, 500, 10_000), millions(300, 2_500, 50_000));
    private static final Limits PP_7 = new Limits(millions(1_000, 5_000, 10_000), millions(2_000, 15_000, 50_000));

    /**
     * Classifies by the law in force on {@code day}; empty when neither amount is known. UU 20/2008 article 6 joins net
     * assets and yearly sales by 'or', so the smaller class counts; PP 7/2021 article 35 goes by sales where there are
     * any, and by capital for a business that is new.
     */
    public static Optional<Ruling> on(LocalDate day, @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets) {
        if (yearlySales == null && netAssets == null) return Optional.empty();
        return Optional.of(day.isBefore(PP_7_2021) ? byUu20(yearlySales, netAssets) : byPp7(yearlySales, netAssets));
    }

    /** Since when the law that counts on a day is in force. */
    public static LocalDate lawSince(LocalDate day) {
        return day.isBefore(PP_7_2021) ? UU_20_2008_FROM : PP_7_2021;
    }

    /**
     * What separates a business from the next class by the law in force on {@code day}: under UU 20/2008 each amount that is
     * known and still within the limit, under PP 7/2021 the one the law goes by. Empty for a large one, or when nothing is known.
     */
    public static List<Gap> toNext(LocalDate day, @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets) {
        var size = on(day, yearlySales, netAssets).map(Ruling::size).orElse(LARGE);
        if (size == LARGE) return List.of();
        var limits = day.isBefore(PP_7_2021) ? UU_20_2008 : PP_7;
        var sales = gap(Amount.SALES, limits.sales.get(size.ordinal()), yearlySales);
        var assets = gap(Amount.ASSETS, limits.assets.get(size.ordinal()), netAssets);
        return limits == PP_7 && yearlySales != null ? sales.toList() : Stream.concat(sales, assets).toList();
    }

    private static Stream<Gap> gap(Amount of, Rupiah limit, @Nullable Rupiah amount) {
        return amount == null || amount.exceeds(limit) ? Stream.empty() : Stream.of(new Gap(of, limit, new Rupiah(limit.amount() - amount.amount())));
    }

    private static Ruling byUu20(@Nullable Rupiah sales, @Nullable Rupiah assets) {
        var size = Stream.of(within(UU_20_2008.sales, sales), within(UU_20_2008.assets, assets))
                .flatMap(Optional::stream).min(SizeClass::compareTo).orElseThrow();
        return new Ruling(size, size == LARGE ? "UU 20/2008 Pasal 6" : "UU 20/2008 Pasal 6 ayat (" + (size.ordinal() + 1) + ")");
    }

    private static Ruling byPp7(@Nullable Rupiah sales, @Nullable Rupiah capital) {
        return sales != null ? new Ruling(within(PP_7.sales, sales).orElseThrow(), "PP 7/2021 Pasal 35 (hasil penjualan tahunan)")
                : new Ruling(within(PP_7.assets, capital).orElseThrow(), "PP 7/2021 Pasal 35 (modal usaha)");
    }

    private static Optional<SizeClass> within(List<Rupiah> limits, @Nullable Rupiah amount) {
        if (amount == null) return Optional.empty();
        return Optional.of(Stream.of(MICRO, SMALL, MEDIUM).filter(size -> !amount.exceeds(limits.get(size.ordinal()))).findFirst().orElse(LARGE));
    }

    private static List<Rupiah> millions(long... amounts) {
        return java.util.Arrays.stream(amounts).mapToObj(Rupiah::million).toList();
    }
}
