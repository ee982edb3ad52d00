package id.lapau.procurement.allocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import id.lapau.procurement.allocation.Market.Offer;
import id.lapau.procurement.allocation.Shares.Share;
import id.lapau.procurement.allocation.Shares.Standing;
import id.lapau.procurement.allocation.Shares.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of each maker where it stands and which limit held it there: the facts from which the sentence is made. */
final class Standings {

    private final Market market;
    private final Map<UUID, List<Line>> lines;
    private final Map<UUID, List<Share>> shares;
    private final Set<UUID> decided;
    private final Map<UUID, Long> level = new HashMap<>();
    private final long[] befores;

    private Standings(Market market, List<Share> shares) {
        this.market = market;
        lines = market.lines().stream().collect(groupingBy(Line::item));
        this.shares = shares.stream().collect(groupingBy(Share::maker));
        decided = market.fixed().stream().map(Market.Fixed::maker).collect(toSet());
        befores = market.makers().stream().mapToLong(Maker::earned).sorted().toArray();
    }

    static List<Standing> of(Market market, List<Share> shares) {
        return new Standings(market, shares).all();
    }

    private List<Standing> all() {
        for (var maker : market.makers()) for (var offer : maker.offers()) if (makes(maker, offer)) level.merge(offer.item(), after(maker), Math::max);
        var found = new ArrayList<Standing>();
        for (var maker : market.makers()) found.add(one(maker));
        found.sort(Comparator.comparingLong(Standing::after).thenComparingLong(Standing::before).thenComparing(Standing::maker));
        return List.copyOf(found);
    }

    private List<Share> of(Maker maker) {
        return shares.getOrDefault(maker.id(), List.of());
    }

    private boolean makes(Maker maker, Offer offer) {
        return of(maker).stream().anyMatch(share -> lines.getOrDefault(offer.item(), List.of()).stream().anyMatch(line -> line.id().equals(share.line())));
    }

    private long after(Maker maker) {
        return maker.earned() + of(maker).stream().mapToLong(Share::value).sum();
    }

    private Standing one(Maker maker) {
        int pieces = of(maker).stream().mapToInt(Share::quantity).sum();
        int able = (int) Math.min(Integer.MAX_VALUE, maker.offers().stream().mapToLong(offer -> able(maker, offer)).sum());
        int rank = 1;
        while (befores[rank - 1] < maker.earned()) rank++;
        return new Standing(maker.id(), why(maker, pieces, able), maker.earned(), after(maker), rank, pieces, able, until(maker), market.quality().usable(maker),
                maker.offers().stream().mapToLong(offer -> level.getOrDefault(offer.item(), 0L)).max().orElse(0), Shares.Found.of(maker));
    }

    /** Lines that may be bought from this offer at its price. */
    private List<Line> affordable(Offer offer) {
        return lines.getOrDefault(offer.item(), List.of()).stream().filter(line -> line.ceiling() >= offer.price()).toList();
    }

    private @Nullable LocalDate last(Offer offer) {
        return affordable(offer).stream().map(Line::deadline).max(Comparator.naturalOrder()).orElse(null);
    }

    private long able(Maker maker, Offer offer) {
        var last = last(offer);
        return last == null ? 0 : offer.by(last) * market.quality().usable(maker) / 100;
    }

    private @Nullable LocalDate until(Maker maker) {
        return maker.offers().stream().map(this::last).filter(java.util.Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private Why why(Maker maker, int pieces, int able) {
        if (decided.contains(maker.id())) return Why.FIXED;
        if (pieces > 0) return pieces >= able ? Why.CAPACITY : Why.LEVEL;
        var wanted = maker.offers().stream().filter(offer -> lines.containsKey(offer.item())).toList();
        if (wanted.isEmpty()) return Why.UNWANTED;
        if (wanted.stream().allMatch(offer -> affordable(offer).isEmpty())) return Why.PRICE;
        if (market.quality().usable(maker) == 0) return Why.QUALITY;
        if (able == 0) return Why.LATE;
        return wanted.stream().allMatch(offer -> maker.earned() >= level.getOrDefault(offer.item(), 0L) - offer.price()) ? Why.EARNED : Why.LOT;
    }
}
