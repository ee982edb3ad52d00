package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Fixed;
import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a person decides instead of the rule is bound by the same limits, but for the quality record, which a person may overlook with a reason. */
final class Decisions {

    /** What is wrong with a decision. */
    enum Problem { UNKNOWN, CEILING, TOO_MANY, CAPACITY, LOT }

    record Fault(Problem problem, Fixed fixed) {}

    private Decisions() {}

    static List<Fault> problems(Market market) {
        var faults = new ArrayList<Fault>();
        var lines = market.linesById();
        var taken = new HashMap<UUID, Integer>();
        var pairs = new HashMap<List<UUID>, List<Fixed>>();
        for (var fixed : market.fixed()) {
            var line = lines.get(fixed.line());
            var offer = line == null ? Optional.<Offer>empty() : offer(market, fixed.maker(), line.item());
            if (offer.isEmpty()) {
                faults.add(new Fault(Problem.UNKNOWN, fixed));
                continue;
            }
            if (fixed.quantity() > 0 && offer.get().price() > line.ceiling()) faults.add(new Fault(Problem.CEILING, fixed));
            if (taken.merge(line.id(), fixed.quantity(), Math::addExact) > line.quantity()) faults.add(new Fault(Problem.TOO_MANY, fixed));
            pairs.computeIfAbsent(List.of(fixed.maker(), line.item()), _ -> new ArrayList<>()).add(fixed);
        }
        pairs.forEach((pair, decisions) -> faults.addAll(ofPair(offer(market, pair.getFirst(), pair.getLast()).orElseThrow(), decisions, lines)));
        return faults;
    }

    private static List<Fault> ofPair(Offer offer, List<Fixed> decisions, Map<UUID, Line> lines) {
        var faults = new ArrayList<Fault>();
        var byDeadline = decisions.stream().sorted(Comparator.comparing(fixed -> lines.get(fixed.line()).deadline())).toList();
        long sum = 0;
        for (var fixed : byDeadline) {
            sum += fixed.quantity();
            if (fixed.quantity() > 0 && sum > offer.by(lines.get(fixed.line()).deadline())) faults.add(new Fault(Problem.CAPACITY, fixed));
        }
        if (sum > 0 && sum < offer.minimum()) faults.add(new Fault(Problem.LOT, byDeadline.stream().filter(fixed -> fixed.quantity() > 0).findFirst().orElseThrow()));
        return faults;
    }

    static Optional<Offer> offer(Market market, UUID maker, UUID item) {
        return market.makers().stream().filter(each -> each.id().equals(maker)).flatMap(each -> each.offers().stream()).filter(offer -> offer.item().equals(item)).findFirst();
    }

    static long price(Market market, Fixed fixed) {
        return offer(market, fixed.maker(), market.linesById().get(fixed.line()).item()).orElseThrow().price();
    }
}
