package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import id.lapau.procurement.allocation.Market.Offer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Judges shares by the words of the issue, from market and result alone: it knows nothing of hubs, forests and levels. Slow on purpose: its
 * flow network has an edge for every maker, week and line.
 */
final class Judge {

    private final Market market;

    Judge(Market market) {
        this.market = market;
    }

    /** Pieces by maker and item. */
    Map<List<UUID>, Integer> pieces(Shares shares) {
        var sums = new HashMap<List<UUID>, Integer>();
        for (var share : shares.shares()) sums.merge(List.of(share.maker(), line(share.line()).item()), share.quantity(), Integer::sum);
        return sums;
    }

    Line line(UUID id) {
        return market.lines().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    Map<UUID, Long> earnings(Shares shares) {
        var sums = new HashMap<UUID, Long>();
        for (var maker : market.makers()) sums.put(maker.id(), maker.earned());
        for (var share : shares.shares()) sums.merge(share.maker(), share.quantity() * share.price(), Long::sum);
        return sums;
    }

    private static long part(Market market, Maker maker, long pieces) {
        long inspected = maker.accepted() + maker.rejected();
        var rule = market.quality();
        boolean late = 100L * maker.late() > (long) rule.lateAbove() * maker.accepted();
        if (inspected < rule.judgedFrom() || 100L * maker.rejected() <= rule.reducedAbove() * inspected && !late) return pieces;
        return 100L * maker.rejected() > rule.excludedAbove() * inspected ? 0 : pieces * rule.reducedTo() / 100;
    }

    /** What the issue forbids and these shares do nevertheless; empty when all is well. */
    List<String> broken(Shares shares) {
        var faults = new ArrayList<String>();
        for (var line : market.lines()) {
            int sum = shares.shares().stream().filter(share -> share.line().equals(line.id())).mapToInt(Shares.Share::quantity).sum();
            int missing = shares.missing().stream().filter(each -> each.line().equals(line.id())).mapToInt(Shares.Missing::pieces).sum();
            if (sum + missing != line.quantity()) faults.add("line does not add up: " + sum + " + " + missing + " of " + line.quantity());
        }
        for (var share : shares.shares()) if (share.quantity() <= 0 || share.price() > line(share.line()).ceiling()) faults.add("above the ceiling: " + share);
        for (var maker : market.makers()) for (var offer : maker.offers()) {
            var own = shares.shares().stream().filter(share -> share.maker().equals(maker.id()) && line(share.line()).item().equals(offer.item())).toList();
            int all = own.stream().mapToInt(Shares.Share::quantity).sum();
            if (all > 0 && all < offer.minimum()) faults.add("below the minimum lot: " + all + " of " + offer.minimum());
            for (var line : market.lines()) {
                int due = own.stream().filter(share -> !line(share.line()).deadline().isAfter(line.deadline())).mapToInt(Shares.Share::quantity).sum();
                if (due > part(market, maker, offer.by(line.deadline()))) faults.add("above capacity by " + line.deadline() + ": " + due);
            }
            if (own.stream().anyMatch(share -> share.price() != offer.price())) faults.add("at another price than offered");
        }
        return faults;
    }

    /** Most pieces that can be made at all, minimum lots aside: augmenting paths over maker and item by deadline, and lines. */
    int mostPieces() {
        return flow(null);
    }

    /** Whether each maker can make exactly so many pieces of each item in time. */
    boolean possible(Map<List<UUID>, Integer> pieces) {
        return flow(pieces) == pieces.values().stream().mapToInt(each -> each).sum();
    }

    /** Nodes: source 0, sink 1, then for every offer one node a deadline (what is ready between two deadlines), then lines. */
    private int flow(Map<List<UUID>, Integer> exactly) {
        var days = market.lines().stream().map(Line::deadline).distinct().sorted().toList();
        int offers = market.makers().stream().mapToInt(maker -> maker.offers().size()).sum();
        int first = 2 + offers * (1 + days.size());
        int size = first + market.lines().size();
        int[][] room = new int[size][size];
        int node = 2;
        for (var maker : market.makers()) for (var offer : maker.offers()) {
            int own = node++;
            room[0][own] = exactly == null ? 1_000_000 : exactly.getOrDefault(List.of(maker.id(), offer.item()), 0);
            long before = 0;
            for (var day : days) {
                long until = part(market, maker, offer.by(day));
                room[own][node] = (int) Math.min(1_000_000, until - before);
                before = until;
                for (int line = 0; line < market.lines().size(); line++) {
                    var wanted = market.lines().get(line);
                    if (wanted.item().equals(offer.item()) && wanted.ceiling() >= offer.price() && !wanted.deadline().isBefore(day)) room[node][first + line] = 1_000_000;
                }
                node++;
            }
        }
        for (int line = 0; line < market.lines().size(); line++) room[first + line][1] = market.lines().get(line).quantity();
        int total = 0;
        for (int pushed = augment(room); pushed > 0; pushed = augment(room)) total += pushed;
        return total;
    }

    private static int augment(int[][] room) {
        int[] from = new int[room.length];
        Arrays.fill(from, -1);
        from[0] = 0;
        var queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty() && from[1] < 0) {
            int at = queue.poll();
            for (int next = 0; next < room.length; next++) if (from[next] < 0 && room[at][next] > 0) {
                from[next] = at;
                queue.add(next);
            }
        }
        if (from[1] < 0) return 0;
        int least = Integer.MAX_VALUE;
        for (int at = 1; at != 0; at = from[at]) least = Math.min(least, room[from[at]][at]);
        for (int at = 1; at != 0; at = from[at]) {
            room[from[at]][at] -= least;
            room[at][from[at]] += least;
        }
        return least;
    }

    /** A piece that somebody with less could have, and its present maker would still have more: by trying every piece. */
    List<String> unfair(Shares shares) {
        var faults = new ArrayList<String>();
        var earnings = earnings(shares);
        var pieces = pieces(shares);
        var free = free(shares);
        for (var poor : market.makers()) for (var rich : market.makers()) for (var offer : poor.offers()) {
            var other = rich.offers().stream().filter(each -> each.item().equals(offer.item())).findFirst();
            var taken = List.of(rich.id(), offer.item());
            if (poor.equals(rich) || other.isEmpty() || pieces.getOrDefault(taken, 0) == 0) continue;
            if (earnings.get(rich.id()) - other.get().price() <= earnings.get(poor.id())) continue;
            var given = new HashMap<>(pieces);
            given.merge(taken, -1, Integer::sum);
            given.merge(List.of(poor.id(), offer.item()), 1, Integer::sum);
            if (lots(given, free) && possible(given)) faults.add(poor.id() + " with " + earnings.get(poor.id()) + " could have a piece of " + rich.id() + " with " + earnings.get(rich.id()));
        }
        return faults;
    }

    /** Fewest pieces of a maker who makes the item at all. */
    private long least(Maker maker, Offer offer, Set<UUID> free) {
        var own = market.lines().stream().filter(line -> line.item().equals(offer.item())).toList();
        if (own.isEmpty() || free.contains(offer.item())) return offer.minimum();
        var last = own.stream().map(Line::deadline).max(java.util.Comparator.naturalOrder()).orElseThrow();
        long able = Math.min(part(market, maker, offer.by(last)), own.stream().mapToInt(Line::quantity).sum());
        return Math.max(offer.minimum(), Math.min(market.smallest(), able));
    }

    /** Items of which somebody makes less than the smallest delivery, and could make it. */
    Set<UUID> free(Shares shares) {
        var pieces = pieces(shares);
        var free = new HashSet<UUID>();
        for (var maker : market.makers()) for (var offer : maker.offers()) {
            int own = pieces.getOrDefault(List.of(maker.id(), offer.item()), 0);
            if (own > 0 && own < least(maker, offer, Set.of())) free.add(offer.item());
        }
        return free;
    }

    private boolean crumb(Map<List<UUID>, Integer> cells, Map<UUID, Integer> all, UUID maker, Line line) {
        int own = cells.getOrDefault(List.of(maker, line.id()), 0);
        return own > 0 && own < Math.min(market.smallest(), Math.min(line.quantity(), all.get(maker)));
    }

    /** Shares of an item that are too small to bring, where both the place and the maker have more. */
    int crumbs(Shares shares, UUID item) {
        var cells = cells(shares, item);
        return crumbs(cells, totals(cells), item);
    }

    private Map<List<UUID>, Integer> cells(Shares shares, UUID item) {
        var cells = new HashMap<List<UUID>, Integer>();
        for (var share : shares.shares()) if (line(share.line()).item().equals(item)) cells.merge(List.of(share.maker(), share.line()), share.quantity(), Integer::sum);
        return cells;
    }

    private static Map<UUID, Integer> totals(Map<List<UUID>, Integer> cells) {
        var all = new HashMap<UUID, Integer>();
        cells.forEach((cell, count) -> all.merge(cell.getFirst(), count, Integer::sum));
        return all;
    }

    private int crumbs(Map<List<UUID>, Integer> cells, Map<UUID, Integer> all, UUID item) {
        return (int) market.lines().stream().filter(line -> line.item().equals(item)).mapToLong(line -> all.keySet().stream().filter(maker -> crumb(cells, all, maker, line)).count()).sum();
    }

    /** Fewest crumbs of all ways to bring the same pieces of the same makers to the same places; tries every one. */
    int fewestCrumbs(Shares shares, UUID item) {
        var cells = cells(shares, item);
        var all = totals(cells);
        var lines = market.lines().stream().filter(line -> line.item().equals(item)).toList();
        var left = new HashMap<UUID, Integer>();
        for (var line : lines) left.put(line.id(), all.keySet().stream().mapToInt(maker -> cells.getOrDefault(List.of(maker, line.id()), 0)).sum());
        return fewest(new ArrayList<>(all.keySet()), 0, lines, 0, all.isEmpty() ? 0 : all.get(all.keySet().iterator().next()), left, new HashMap<>(), all, item);
    }

    private int fewest(List<UUID> makers, int at, List<Line> lines, int line, int open, Map<UUID, Integer> left, Map<List<UUID>, Integer> tried, Map<UUID, Integer> all, UUID item) {
        if (at == makers.size()) return crumbs(tried, all, item);
        if (line == lines.size()) {
            if (open > 0 || !inTime(makers.get(at), tried, lines)) return Integer.MAX_VALUE;
            return fewest(makers, at + 1, lines, 0, at + 1 == makers.size() ? 0 : all.get(makers.get(at + 1)), left, tried, all, item);
        }
        var here = lines.get(line);
        var offer = Decisions.offer(market, makers.get(at), item).orElseThrow();
        int best = Integer.MAX_VALUE;
        int room = left.get(here.id());
        for (int count = 0; count <= Math.min(open, offer.price() > here.ceiling() ? 0 : room) && best > 0; count++) {
            tried.put(List.of(makers.get(at), here.id()), count);
            left.put(here.id(), room - count);
            best = Math.min(best, fewest(makers, at, lines, line + 1, open - count, left, tried, all, item));
        }
        tried.put(List.of(makers.get(at), here.id()), 0);
        left.put(here.id(), room);
        return best;
    }

    private boolean inTime(UUID id, Map<List<UUID>, Integer> cells, List<Line> lines) {
        var maker = market.makers().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        var offer = Decisions.offer(market, id, lines.getFirst().item()).orElseThrow();
        return lines.stream().allMatch(day -> lines.stream().filter(line -> !line.deadline().isAfter(day.deadline())).mapToInt(line -> cells.getOrDefault(List.of(id, line.id()), 0)).sum()
                <= part(market, maker, offer.by(day.deadline())));
    }

    /** Rupiah of the cheapest of all ways that make the most pieces in lots, and how many pieces those are; tries every one. */
    long[] cheapest() {
        long cost = 0;
        long made = 0;
        for (var item : market.lines().stream().map(Line::item).distinct().toList()) {
            var own = new Judge(new Market(market.lines().stream().filter(line -> line.item().equals(item)).toList(), market.makers().stream()
                    .map(maker -> new Maker(maker.id(), 0, 0, 0, maker.offers().stream().filter(offer -> offer.item().equals(item)).toList())).toList()));
            long[] best = {Long.MAX_VALUE, -1};
            own.cheapest(0, new HashMap<>(), 0, 0, best);
            cost += best[0];
            made += best[1];
        }
        return new long[] {cost, made};
    }

    private void cheapest(int at, Map<List<UUID>, Integer> pieces, long cost, long made, long[] best) {
        if (at == market.makers().size()) {
            if ((made > best[1] || made == best[1] && cost < best[0]) && possible(pieces)) {
                best[0] = cost;
                best[1] = made;
            }
            return;
        }
        var maker = market.makers().get(at);
        cheapest(at + 1, pieces, cost, made, best);
        if (maker.offers().isEmpty()) return;
        var offer = maker.offers().getFirst();
        int wanted = market.lines().stream().mapToInt(Line::quantity).sum();
        for (int count = offer.minimum(); count <= wanted - made && count <= offer.by(LocalDate.MAX.minusYears(1)); count++) {
            pieces.put(List.of(maker.id(), offer.item()), count);
            cheapest(at + 1, pieces, cost + count * offer.price(), made + count, best);
        }
        pieces.remove(List.of(maker.id(), offer.item()));
    }

    private boolean lots(Map<List<UUID>, Integer> pieces) {
        return lots(pieces, Set.of());
    }

    private boolean lots(Map<List<UUID>, Integer> pieces, Set<UUID> free) {
        for (var maker : market.makers()) for (Offer offer : maker.offers()) {
            int own = pieces.getOrDefault(List.of(maker.id(), offer.item()), 0);
            if (own > 0 && own < least(maker, offer, free)) return false;
        }
        return true;
    }

    /** The best of all ways to share out whole pieces, as earnings from the least up; tries every one. Only for very small markets. */
    long[] best() {
        var offers = new ArrayList<List<UUID>>();
        var prices = new ArrayList<Long>();
        var owners = new ArrayList<Integer>();
        var limits = new ArrayList<Integer>();
        for (int maker = 0; maker < market.makers().size(); maker++) for (var offer : market.makers().get(maker).offers()) {
            offers.add(List.of(market.makers().get(maker).id(), offer.item()));
            prices.add(offer.price());
            owners.add(maker);
            limits.add((int) Math.min(offer.by(market.lines().stream().map(Line::deadline).max(java.util.Comparator.naturalOrder()).orElseThrow()),
                    market.lines().stream().filter(line -> line.item().equals(offer.item())).mapToInt(Line::quantity).sum()));
        }
        long[] earned = market.makers().stream().mapToLong(Maker::earned).toArray();
        long[][] best = {null};
        int[] counts = new int[offers.size()];
        int most = mostPieces();
        search(0, 0, most, counts, offers, prices, owners, limits, earned, best);
        return best[0];
    }

    private void search(int at, int sum, int most, int[] counts, List<List<UUID>> offers, List<Long> prices, List<Integer> owners, List<Integer> limits, long[] earned, long[][] best) {
        if (at == counts.length) {
            if (sum < most) return;
            long[] sorted = earned.clone();
            Arrays.sort(sorted);
            if (best[0] != null && Arrays.compare(sorted, best[0]) <= 0) return;
            var pieces = new HashMap<List<UUID>, Integer>();
            for (int each = 0; each < counts.length; each++) pieces.put(offers.get(each), counts[each]);
            if (lots(pieces) && possible(pieces)) best[0] = sorted;
            return;
        }
        for (counts[at] = 0; counts[at] <= limits.get(at) && sum + counts[at] <= most; counts[at]++) {
            search(at + 1, sum + counts[at], most, counts, offers, prices, owners, limits, earned, best);
            earned[owners.get(at)] += prices.get(at);
        }
        earned[owners.get(at)] -= prices.get(at) * counts[at];
        counts[at] = 0;
    }
}
