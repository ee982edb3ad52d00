package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import id.lapau.procurement.allocation.Market.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Packages for tests and benches: the same seed, the same package. */
final class RandomMarkets {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final Random random;

    private RandomMarkets(long seed) {
        random = new Random(seed);
    }

    /** @param pieces most pieces a line; @param capacity most pieces a week; @param lot largest minimum lot */
    record Size(int makers, int items, int places, int deadlines, int ceilings, int offers, int pieces, int capacity, int lot, long earned) {}

    /** Few of everything, often nothing at all. */
    static Market small(long seed, int lot) {
        var chance = new Random(~seed);
        return of(seed, new Size(chance.nextInt(9), 1 + chance.nextInt(4), 1 + chance.nextInt(4), 1 + chance.nextInt(3), 1 + chance.nextInt(4), 4, 1 + chance.nextInt(40), chance.nextInt(20), lot,
                chance.nextBoolean() ? 5_000_000 : 0));
    }

    /** So small that every way to share out can be tried. */
    static Market tiny(long seed, int lot) {
        var chance = new Random(~seed);
        return of(seed, new Size(1 + chance.nextInt(3), 1 + chance.nextInt(2), 1 + chance.nextInt(2), 1 + chance.nextInt(2), 2, 2, 1 + chance.nextInt(6), 1 + chance.nextInt(5), lot,
                chance.nextBoolean() ? 30_000 : 0));
    }

    /** One item for a few places, among makers who each make about as much as a place wants. */
    static Market crumbly(long seed) {
        var chance = new Random(~seed);
        return of(seed, new Size(2 + chance.nextInt(2), 1, 2 + chance.nextInt(2), 1 + chance.nextInt(2), 1, 1, 9, 9, 1, 30_000));
    }

    static Market of(long seed, Size size) {
        return new RandomMarkets(seed).market(size);
    }

    private Market market(Size size) {
        var items = IntStream.range(0, size.items()).mapToObj(_ -> id()).toList();
        long[] usual = IntStream.range(0, size.items()).mapToLong(_ -> 1_000 + 500L * random.nextInt(20)).toArray();
        var lines = new ArrayList<Line>();
        for (int item = 0; item < size.items(); item++) for (int place = 0; place < size.places(); place++)
            lines.add(new Line(id(), items.get(item), 1 + random.nextInt(size.pieces()), MONDAY.plusDays(5 + 7L * (1 + random.nextInt(size.deadlines()))),
                    usual[item] * 13 / 10 + 100L * random.nextInt(size.ceilings())));
        return new Market(lines, IntStream.range(0, size.makers()).mapToObj(_ -> maker(size, items, usual)).toList());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Maker maker(Size size, List<UUID> items, long[] usual) {
        var order = new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        Collections.shuffle(order, random);
        var offers = order.subList(0, Math.min(items.size(), 1 + random.nextInt(size.offers()))).stream().map(item -> {
            var weeks = new TreeMap<LocalDate, Integer>();
            for (int week = 0; week <= size.deadlines(); week++) weeks.put(MONDAY.plusWeeks(week), random.nextInt(size.capacity() + 1));
            return new Offer(items.get(item), usual[item] * (80 + random.nextInt(55)) / 100, 1, 1 + random.nextInt(size.lot()), weeks);
        }).toList();
        return new Maker(id(), size.earned() == 0 ? 0 : 50 * (long) (random.nextDouble() * size.earned() / 50), 0, 0, offers);
    }
}
