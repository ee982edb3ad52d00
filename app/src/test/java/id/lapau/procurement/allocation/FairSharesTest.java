package id.lapau.procurement.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.procurement.allocation.Market.Fixed;
import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import id.lapau.procurement.allocation.Market.Offer;
import id.lapau.procurement.allocation.Shares.Cause;
import id.lapau.procurement.allocation.Shares.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What the issue demands of fair shares, on thousands of packages, judged by {@link Judge}, {@link Levels} and by trying every way. */
class FairSharesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate SATURDAY = MONDAY.plusDays(5);
    private static final UUID MASK = new UUID(1, 1);

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void nobody_is_above_a_limit_and_the_demand_is_met_whenever_it_can_be(@ForAll long seed) {
        var market = RandomMarkets.small(seed, 1);
        var shares = FairShares.share(market);
        var judge = new Judge(market);
        assertThat(judge.broken(shares)).as("seed %d", seed).isEmpty();
        assertThat(shares.shares().stream().mapToInt(Shares.Share::quantity).sum()).as("seed %d", seed).isEqualTo(judge.mostPieces());
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void no_maker_with_less_could_have_more_without_taking_from_one_who_would_have_still_less(@ForAll long seed) {
        var market = RandomMarkets.small(seed, 1);
        assertThat(new Judge(market).unfair(FairShares.share(market))).as("seed %d", seed).isEmpty();
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void with_minimum_lots_nobody_makes_less_than_a_lot_and_what_is_missing_has_a_name(@ForAll long seed) {
        var market = RandomMarkets.small(seed, 12);
        var shares = FairShares.share(market);
        var judge = new Judge(market);
        assertThat(judge.broken(shares)).as("seed %d", seed).isEmpty();
        assertThat(judge.unfair(shares)).as("seed %d", seed).isEmpty();
        int made = shares.shares().stream().mapToInt(Shares.Share::quantity).sum();
        if (shares.missing().stream().noneMatch(each -> each.cause() == Cause.LOTS)) assertThat(made).as("seed %d", seed).isEqualTo(judge.mostPieces());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void the_order_in_which_makers_and_lines_are_given_does_not_matter(@ForAll long seed) {
        var market = RandomMarkets.small(seed, 6).delivering(1 + (int) Math.floorMod(seed, 9L));
        var random = new Random(seed);
        var lines = shuffled(market.lines(), random);
        var makers = shuffled(market.makers().stream().map(maker -> new Maker(maker.id(), maker.earned(), maker.accepted(), maker.rejected(), shuffled(maker.offers(), random))).toList(), random);
        assertThat(FairShares.share(new Market(lines, makers).delivering(market.smallest()))).isEqualTo(FairShares.share(market));
    }

    private static <T> List<T> shuffled(List<T> parts, Random random) {
        var copy = new ArrayList<>(parts);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void the_exact_levels_are_those_that_a_chain_of_linear_programmes_finds(@ForAll long seed) {
        var market = RandomMarkets.small(seed, 1);
        var net = NetworkOf.of(market, market.makers());
        double[] flow = Filling.of(net);
        double[] levels = Levels.of(market);
        for (int maker = 0; maker < levels.length; maker++) {
            double earned = net.earned[maker];
            for (int arc = 0; arc < net.supplies; arc++) if (net.from[arc] == maker) earned += net.price[arc] * flow[arc];
            assertThat(earned).as("maker %d of seed %d", maker, seed).isCloseTo(levels[maker], org.assertj.core.data.Offset.offset(0.5));
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whole_pieces_cost_no_maker_more_than_the_price_of_one(@ForAll long seed) {
        var market = RandomMarkets.small(seed, 1);
        var net = NetworkOf.of(market, market.makers());
        double[] exact = Filling.of(net);
        long[] earned = net.earnings(Rounding.of(net, exact));
        for (int maker = 0; maker < earned.length; maker++) {
            double wanted = net.earned[maker];
            long dearest = 0;
            for (int arc = 0; arc < net.supplies; arc++) if (net.from[arc] == maker) {
                wanted += net.price[arc] * exact[arc];
                dearest = Math.max(dearest, net.price[arc]);
            }
            assertThat((double) earned[maker]).as("maker %d of seed %d", maker, seed).isGreaterThanOrEqualTo(wanted - dearest - 0.5);
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void whoever_has_least_has_as_much_as_in_the_best_of_all_ways_up_to_one_piece(@ForAll long seed) {
        var market = RandomMarkets.tiny(seed, 1);
        long[] best = new Judge(market).best();
        long[] ours = new Judge(market).earnings(FairShares.share(market)).values().stream().mapToLong(each -> each).sorted().toArray();
        long dearest = market.makers().stream().flatMap(maker -> maker.offers().stream()).mapToLong(Offer::price).max().orElse(0);
        if (ours.length > 0) assertThat(ours[0]).as("seed %d: %s against %s", seed, Arrays.toString(ours), Arrays.toString(best)).isGreaterThanOrEqualTo(best[0] - dearest);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void what_a_person_fixed_stays_and_the_rest_is_fair_around_it(@ForAll long seed) {
        var market = RandomMarkets.small(seed, 1);
        var before = FairShares.share(market);
        if (before.shares().isEmpty()) return;
        var share = before.shares().get((int) Math.floorMod(seed, (long) before.shares().size()));
        var decided = market.fixing(List.of(new Fixed(share.maker(), share.line(), share.quantity() / 2)));
        var after = FairShares.share(decided);
        assertThat(new Judge(decided).broken(after)).as("seed %d", seed).isEmpty();
        assertThat(after.shares().stream().filter(each -> each.maker().equals(share.maker()) && each.line().equals(share.line())).mapToInt(Shares.Share::quantity).sum()).isEqualTo(share.quantity() / 2);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void the_smallest_delivery_costs_neither_a_piece_nor_fairness(@ForAll long seed) {
        var market = RandomMarkets.small(seed, 1).delivering(1 + (int) Math.floorMod(seed, 12L));
        var shares = FairShares.share(market);
        var judge = new Judge(market);
        assertThat(judge.broken(shares)).as("seed %d", seed).isEmpty();
        assertThat(shares.shares().stream().mapToInt(Shares.Share::quantity).sum()).as("seed %d", seed).isEqualTo(judge.mostPieces());
        assertThat(judge.unfair(shares)).as("seed %d", seed).isEmpty();
    }

    @Test void of_thousands_of_small_packages_hardly_one_has_a_crumb_more_than_the_best_of_all_ways() {
        int crumbs = 0;
        int fewest = 0;
        int before = 0;
        for (long seed = 0; seed < 3000; seed++) {
            var plain = RandomMarkets.crumbly(seed);
            var market = plain.delivering(4);
            var shares = FairShares.share(market);
            for (var item : market.lines().stream().map(Line::item).distinct().toList()) {
                int ours = new Judge(market).crumbs(shares, item);
                int best = new Judge(market).fewestCrumbs(shares, item);
                assertThat(ours).as("seed %d", seed).isGreaterThanOrEqualTo(best);
                crumbs += ours;
                fewest += best;
                before += new Judge(market).crumbs(FairShares.share(plain), item);
            }
        }
        assertThat(crumbs - fewest).isLessThanOrEqualTo(before / 20);
    }

    @Test void the_cheapest_split_keeps_lots_and_is_nearly_always_the_cheapest_of_all() {
        int equal = 0;
        int all = 0;
        for (long seed = 0; seed < 1000; seed++) {
            var market = RandomMarkets.tiny(seed, 4);
            long[] best = new Judge(market).cheapest();
            var ours = Cheapest.of(NetworkOf.of(market, market.makers()));
            assertThat(ours.pieces()).as("seed %d", seed).isLessThanOrEqualTo(best[1]);
            if (ours.pieces() == best[1]) assertThat(ours.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(best[0]);
            if (ours.pieces() == best[1] && ours.cost() == best[0]) equal++;
            all++;
        }
        assertThat(equal).isGreaterThanOrEqualTo(all * 98 / 100);
    }

    @Test void who_takes_lots_of_fifty_is_not_counted_as_cheap_for_ten() {
        var shares = FairShares.share(new Market(List.of(line(60, 6_000)), List.of(maker(1, 1_000_000, 50, 4_000, 50), maker(2, 0, 100, 5_000, 40))));
        assertThat(shares.cost()).isEqualTo(300_000);
        assertThat(shares.cheapest()).as("50 at 4,000 would leave 10, too few for the other").isEqualTo(300_000);
    }

    @Test void who_came_late_too_often_is_given_work_for_half_and_the_record_is_kept() {
        var weeks = new TreeMap<>(Map.of(MONDAY, 100));
        var late = new Maker(new UUID(9, 1), 0, 100, 0, 21, MONDAY.minusWeeks(9), MONDAY.minusWeeks(1), List.of(new Offer(MASK, 5_000, 1, 1, weeks)));
        var rarely = new Maker(new UUID(9, 2), 0, 100, 0, 20, MONDAY.minusWeeks(9), MONDAY.minusWeeks(1), List.of(new Offer(MASK, 5_000, 1, 1, weeks)));
        var shares = FairShares.share(new Market(List.of(line(1000, 5_000)), List.of(late, rarely)));
        assertThat(pieces(shares)).isEqualTo(Map.of(late.id(), 50, rarely.id(), 100));
        assertThat(shares.standings()).extracting(Shares.Standing::found).contains(new Shares.Found(100, 0, 21, MONDAY.minusWeeks(9), MONDAY.minusWeeks(1)));
    }

    private static Line line(int quantity, long ceiling) {
        return new Line(UUID.randomUUID(), MASK, quantity, SATURDAY, ceiling);
    }

    private static Maker maker(int id, long earned, int capacity, long price, int minimum) {
        return new Maker(new UUID(9, id), earned, 0, 0, List.of(new Offer(MASK, price, 1, minimum, new TreeMap<>(Map.of(MONDAY, capacity)))));
    }

    private static Map<UUID, Integer> pieces(Shares shares) {
        var sums = new TreeMap<UUID, Integer>();
        for (var share : shares.shares()) sums.merge(share.maker(), share.quantity(), Integer::sum);
        return sums;
    }

    @Test void who_earned_least_is_served_first_until_all_are_level() {
        var shares = FairShares.share(new Market(List.of(line(300, 5_000)), List.of(maker(1, 0, 1000, 5_000, 1), maker(2, 500_000, 1000, 5_000, 1), maker(3, 2_000_000, 1000, 5_000, 1))));
        assertThat(pieces(shares)).isEqualTo(Map.of(new UUID(9, 1), 200, new UUID(9, 2), 100));
        assertThat(shares.standings()).extracting(Shares.Standing::why).containsExactly(Why.LEVEL, Why.LEVEL, Why.EARNED);
        assertThat(shares.standings()).extracting(Shares.Standing::rank).containsExactly(1, 2, 3);
    }

    @Test void fairness_costs_what_the_dearer_makers_cost_more() {
        var shares = FairShares.share(new Market(List.of(line(100, 6_000)), List.of(maker(1, 0, 100, 4_000, 1), maker(2, 0, 100, 6_000, 1))));
        assertThat(pieces(shares)).isEqualTo(Map.of(new UUID(9, 1), 60, new UUID(9, 2), 40));
        assertThat(shares.cost()).isEqualTo(480_000);
        assertThat(shares.cheapest()).isEqualTo(400_000);
    }

    @Test void when_lots_do_not_reach_for_all_those_who_earned_least_start() {
        var makers = new ArrayList<Maker>();
        for (int each = 1; each <= 10; each++) makers.add(maker(each, each * 1_000L, 1000, 5_000, 50));
        var shares = FairShares.share(new Market(List.of(line(120, 5_000)), makers));
        assertThat(pieces(shares).keySet()).containsExactly(new UUID(9, 1), new UUID(9, 2));
        assertThat(pieces(shares).values()).allMatch(pieces -> pieces >= 50);
        assertThat(shares.missing()).isEmpty();
        assertThat(shares.standings()).extracting(Shares.Standing::why).contains(Why.LOT);
    }

    @Test void a_bad_record_halves_the_capacity_and_a_worse_one_ends_it() {
        var weeks = new TreeMap<>(Map.of(MONDAY, 100));
        var good = new Maker(new UUID(9, 1), 0, 95, 5, List.of(new Offer(MASK, 5_000, 1, 1, weeks)));
        var poor = new Maker(new UUID(9, 2), 0, 85, 15, List.of(new Offer(MASK, 5_000, 1, 1, weeks)));
        var bad = new Maker(new UUID(9, 3), 0, 70, 30, List.of(new Offer(MASK, 5_000, 1, 1, weeks)));
        var fresh = new Maker(new UUID(9, 4), 0, 0, 20, List.of(new Offer(MASK, 5_000, 1, 1, weeks)));
        var shares = FairShares.share(new Market(List.of(line(1000, 5_000)), List.of(good, poor, bad, fresh)));
        assertThat(pieces(shares)).isEqualTo(Map.of(good.id(), 100, poor.id(), 50, fresh.id(), 100));
        assertThat(shares.missing()).extracting(Shares.Missing::pieces, Shares.Missing::cause).containsExactly(org.assertj.core.groups.Tuple.tuple(750, Cause.CAPACITY));
    }

    @Test void what_cannot_be_shared_out_is_named() {
        assertThat(FairShares.share(new Market(List.of(), List.of())).shares()).isEmpty();
        var empty = FairShares.share(new Market(List.of(line(10, 5_000)), List.of()));
        assertThat(empty.missing()).extracting(Shares.Missing::cause).containsExactly(Cause.NOBODY);
        var dear = FairShares.share(new Market(List.of(line(10, 4_000)), List.of(maker(1, 0, 10, 5_000, 1))));
        assertThat(dear.missing()).extracting(Shares.Missing::cause).containsExactly(Cause.CEILING);
        assertThat(dear.standings()).extracting(Shares.Standing::why).containsExactly(Why.PRICE);
        var idle = FairShares.share(new Market(List.of(line(10, 5_000)), List.of(maker(1, 0, 0, 5_000, 1))));
        assertThat(idle.missing()).extracting(Shares.Missing::cause).containsExactly(Cause.CAPACITY);
        assertThat(idle.standings()).extracting(Shares.Standing::why).containsExactly(Why.LATE);
        var lots = FairShares.share(new Market(List.of(line(10, 5_000)), List.of(maker(1, 0, 100, 5_000, 20))));
        assertThat(lots.missing()).extracting(Shares.Missing::cause).containsExactly(Cause.LOTS);
    }
}
