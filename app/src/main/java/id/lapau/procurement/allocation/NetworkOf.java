package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Fixed;
import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import id.lapau.procurement.allocation.Market.Offer;
import id.lapau.procurement.allocation.Network.Hub;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Builds the network of a market. What is fixed is taken off lines and added to earnings; makers stand in the order of the draw. */
final class NetworkOf {

    /** The hubs of an item: by deadline and by ceiling, each ascending. */
    private record Grid(List<LocalDate> deadlines, List<Long> ceilings, int first, long pieces) {

        int hub(int deadline, int ceiling) {
            return first + deadline * ceilings.size() + ceiling;
        }
    }

    private record Arc(int from, int to, long price, int capacity, int pair) {}

    private final Market market;
    private final Map<UUID, Line> lines;
    private final Map<UUID, Integer> decided = new HashMap<>();
    private final Set<List<UUID>> pairsDecided = new HashSet<>();
    private final List<Hub> hubs = new ArrayList<>();
    private final List<Integer> wanted = new ArrayList<>();
    private final Map<UUID, Grid> grids = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final List<Integer> minimum = new ArrayList<>();
    private final Set<UUID> anyDelivery;

    private NetworkOf(Market market, Set<UUID> anyDelivery) {
        this.market = market;
        this.anyDelivery = anyDelivery;
        lines = market.linesById();
        for (var fixed : market.fixed()) {
            decided.merge(fixed.line(), fixed.quantity(), Math::addExact);
            pairsDecided.add(List.of(fixed.maker(), lines.get(fixed.line()).item()));
        }
    }

    static Network of(Market market, List<Maker> makers) {
        return of(market, makers, Set.of());
    }

    /** @param anyDelivery items of which no delivery is too small, since pieces would be missing otherwise */
    static Network of(Market market, List<Maker> makers, Set<UUID> anyDelivery) {
        return new NetworkOf(market, anyDelivery).build(makers);
    }

    private Network build(List<Maker> makers) {
        var items = new TreeMap<UUID, List<Line>>();
        for (var line : market.lines()) items.computeIfAbsent(line.item(), _ -> new ArrayList<>()).add(line);
        items.forEach(this::addGrid);
        for (int maker = 0; maker < makers.size(); maker++) for (var offer : makers.get(maker).offers()) addSupplies(maker, makers.get(maker), offer);
        for (var grid : grids.values()) addWays(grid, makers.size());
        return new Network(makers, earned(makers), List.copyOf(hubs), wanted.stream().mapToInt(each -> each).toArray(),
                arcs.stream().mapToInt(Arc::from).toArray(), arcs.stream().mapToInt(arc -> arc.to() + makers.size()).toArray(), arcs.stream().mapToLong(Arc::price).toArray(),
                arcs.stream().mapToInt(Arc::capacity).toArray(), arcs.stream().mapToInt(Arc::pair).toArray(), minimum.stream().mapToInt(each -> each).toArray());
    }

    private void addGrid(UUID item, List<Line> ofItem) {
        var deadlines = List.copyOf(new TreeSet<>(ofItem.stream().map(Line::deadline).toList()));
        var ceilings = List.copyOf(new TreeSet<>(ofItem.stream().map(Line::ceiling).toList()));
        grids.put(item, new Grid(deadlines, ceilings, hubs.size(), ofItem.stream().mapToLong(Line::quantity).sum()));
        for (var deadline : deadlines) for (var ceiling : ceilings) {
            var hub = new Hub(item, ofItem.stream().filter(line -> line.deadline().equals(deadline) && line.ceiling() == ceiling).toList());
            hubs.add(hub);
            wanted.add(hub.lines().stream().mapToInt(this::open).sum());
        }
    }

    private int open(Line line) {
        return line.quantity() - decided.getOrDefault(line.id(), 0);
    }

    private void addSupplies(int maker, Maker who, Offer offer) {
        var grid = grids.get(offer.item());
        if (grid == null || pairsDecided.contains(List.of(who.id(), offer.item()))) return;
        int ceiling = 0;
        while (ceiling < grid.ceilings().size() && grid.ceilings().get(ceiling) < offer.price()) ceiling++;
        if (ceiling == grid.ceilings().size()) return;
        int pair = minimum.size();
        minimum.add(Math.max(offer.minimum(), smallest(who, offer, grid)));
        int before = 0;
        for (int deadline = 0; deadline < grid.deadlines().size(); deadline++) {
            int until = usable(who, offer, grid.deadlines().get(deadline));
            if (until > before) arcs.add(new Arc(maker, grid.hub(deadline, ceiling), offer.price(), until - before, pair));
            before = until;
        }
    }

    /** Whoever is asked at all makes as many pieces as are worth a delivery, or all it can, or all that is wanted. */
    private int smallest(Maker who, Offer offer, Grid grid) {
        return anyDelivery.contains(offer.item()) ? 1 : Math.min(market.smallest(), usable(who, offer, grid.deadlines().getLast()));
    }

    /** Pieces on which this maker is given work by a day; bounded by what the item wants at all, so that sums stay small. */
    private int usable(Maker maker, Offer offer, LocalDate day) {
        long all = offer.by(day) * market.quality().usable(maker) / 100;
        return (int) Math.min(all, grids.get(offer.item()).pieces());
    }

    private void addWays(Grid grid, int makers) {
        for (int deadline = 0; deadline < grid.deadlines().size(); deadline++) for (int ceiling = 0; ceiling < grid.ceilings().size(); ceiling++) {
            int here = makers + grid.hub(deadline, ceiling);
            if (deadline + 1 < grid.deadlines().size()) arcs.add(new Arc(here, grid.hub(deadline + 1, ceiling), 0, Network.UNBOUNDED, -1));
            if (ceiling + 1 < grid.ceilings().size()) arcs.add(new Arc(here, grid.hub(deadline, ceiling + 1), 0, Network.UNBOUNDED, -1));
        }
    }

    private long[] earned(List<Maker> makers) {
        var more = new HashMap<UUID, Long>();
        var offers = new HashMap<List<UUID>, Offer>();
        for (var maker : makers) for (var offer : maker.offers()) offers.put(List.of(maker.id(), offer.item()), offer);
        for (Fixed fixed : market.fixed())
            more.merge(fixed.maker(), offers.get(List.of(fixed.maker(), lines.get(fixed.line()).item())).price() * fixed.quantity(), Math::addExact);
        return makers.stream().mapToLong(maker -> maker.earned() + more.getOrDefault(maker.id(), 0L)).toArray();
    }
}
