package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.RandomMarkets.Size;
import java.util.Arrays;
import java.util.Locale;

/** {@code bin/bench allocation}: packages shared out, engine alone, from the market to shares, standings and cheapest split. */
public final class AllocationBench {

    private static final int RUNS = 5;
    private static final int ITEMS = 20;
    private static final int PLACES = 52;
    private static final int MILLION = 1_000_000;

    private AllocationBench() {}

    public static void main(String... none) {
        report("of 20 items 1 to 5 each, one deadline and ceiling an item", new Size(500, ITEMS, PLACES, 1, 1, 5, 100, 100, 1, 5 * MILLION));
        report("1 to 5 each, four deadlines, three ceilings", new Size(500, ITEMS, PLACES, 4, 3, 5, 100, 100, 1, 5 * MILLION));
        report("the same with minimum lots up to 50", new Size(500, ITEMS, PLACES, 4, 3, 5, 100, 100, 50, 5 * MILLION));
        report("up to all 20 each, four deadlines, three ceilings", new Size(500, ITEMS, PLACES, 4, 3, ITEMS, 100, 100, 1, 5 * MILLION));
        report("the same with minimum lots up to 50", new Size(500, ITEMS, PLACES, 4, 3, ITEMS, 100, 100, 50, 5 * MILLION));
        report("up to all 20 each, four deadlines, no delivery below 10", new Size(500, ITEMS, PLACES, 4, 3, ITEMS, 100, 100, 1, 5 * MILLION), 10);
        report("up to all 20 each, lots up to 50, no delivery below 10", new Size(500, ITEMS, PLACES, 4, 3, ITEMS, 100, 100, 50, 5 * MILLION), 10);
        report("up to all 20 each, scarce, nobody earned yet, no delivery below 10", new Size(500, ITEMS, PLACES, 4, 3, ITEMS, 300, 20, 1, 0), 10);
        report("up to all 20 each, scarce capacity, nobody earned yet", new Size(500, ITEMS, PLACES, 4, 3, ITEMS, 300, 20, 1, 0));
        for (int makers : new int[] {100, 200, 500, 1000, 2000}) report("growth: 1 to 5 each, four deadlines, three ceilings", new Size(makers, ITEMS, PLACES, 4, 3, 5, makers / 5, 100, 1, 5 * MILLION));
    }

    private static void report(String what, Size size) {
        report(what, size, 1);
    }

    private static void report(String what, Size size, int smallest) {
        var market = RandomMarkets.of(7, size).delivering(smallest);
        double[] seconds = new double[RUNS];
        var shares = FairShares.share(market);
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            shares = FairShares.share(market);
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "%,5d makers × %d items × %d places, %s: median %.2f s, from %.2f to %.2f s, %d runs after one; %,d shares (%,d below 10), %,d pieces missing, fairness costs %.1f %%%n",
                size.makers(), size.items(), size.places(), what, seconds[RUNS / 2], seconds[0], seconds[RUNS - 1], RUNS, shares.shares().size(),
                shares.shares().stream().filter(share -> share.quantity() < 10).count(),
                shares.missing().stream().mapToInt(Shares.Missing::pieces).sum(), 100.0 * (shares.cost() - shares.cheapest()) / Math.max(1, shares.cheapest()));
    }
}
