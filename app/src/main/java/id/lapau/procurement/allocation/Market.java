package id.lapau.procurement.allocation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that sharing out a package depends on, and nothing else: the same market is always shared out in the same way. However its parts
 * are given, it holds them in the order of their identifiers.
 *
 * @param fixed    what a person decided; see {@link Fixed}
 * @param smallest pieces of a delivery to one place below which it is not worth the way, where demand and fairness allow; 1 when nothing is too small
 */
public record Market(List<Line> lines, List<Maker> makers, List<Fixed> fixed, Quality quality, int smallest) {

    public Market {
        lines = sorted(lines, Line::id);
        makers = sorted(makers, Maker::id);
        fixed = fixed.stream().sorted(Comparator.comparing(Fixed::maker).thenComparing(Fixed::line)).toList();
        distinct(lines, Line::id);
        distinct(makers, Maker::id);
        distinct(fixed, each -> List.of(each.maker(), each.line()));
    }

    public Market(List<Line> lines, List<Maker> makers) {
        this(lines, makers, List.of(), Quality.USUAL, 1);
    }

    /** The same market with another smallest delivery. */
    Market delivering(int pieces) {
        return new Market(lines, makers, fixed, quality, pieces);
    }

    private static <T> List<T> sorted(List<T> parts, Function<T, UUID> id) {
        return parts.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static <T> void distinct(List<T> parts, Function<T, Object> id) {
        var seen = new HashSet<>();
        for (var part : parts) if (!seen.add(id.apply(part))) throw new IllegalArgumentException("twice in one market: " + id.apply(part));
    }

    /** The same market with other decisions of a person. */
    public Market fixing(List<Fixed> decisions) {
        return new Market(lines, makers, decisions, quality, smallest);
    }

    /**
     * One item for one place by one day.
     *
     * @param quantity pieces, above nought
     * @param ceiling  highest price a piece, rupiah
     */
    public record Line(UUID id, UUID item, int quantity, LocalDate deadline, long ceiling) {

        public Line {
            if (quantity <= 0 || ceiling <= 0) throw new IllegalArgumentException("a line wants pieces and a price above nought: " + id);
        }
    }

    /**
     * A business that offers.
     *
     * @param earned   rupiah of this year's orders so far, not below nought
     * @param accepted pieces that inspections of the days that count found good, of all its orders
     * @param rejected pieces that they did not
     * @param late     of the accepted, those that came after their deadline
     * @param first    day of the first of those inspections; null when there was none
     * @param last     day of the latest
     */
    public record Maker(UUID id, long earned, int accepted, int rejected, int late, @Nullable LocalDate first, @Nullable LocalDate last, List<Offer> offers) {

        public Maker(UUID id, long earned, int accepted, int rejected, List<Offer> offers) {
            this(id, earned, accepted, rejected, 0, null, null, offers);
        }

        /** The same maker with other offers. */
        Maker offering(List<Offer> others) {
            return new Maker(id, earned, accepted, rejected, late, first, last, others);
        }

        public Maker {
            if (earned < 0 || accepted < 0 || rejected < 0 || late < 0 || late > accepted) throw new IllegalArgumentException("below nought: " + id);
            offers = sorted(offers, Offer::item);
            distinct(offers, Offer::item);
        }
    }

    /**
     * What a maker offers of one item. Capacity is stated item by item: a maker who offers two items says how many of each can be made in
     * a week in which the other is made as well.
     *
     * @param price    rupiah a piece, above nought
     * @param material rupiah a piece; decides nothing here, is kept since profit is shown from it
     * @param minimum  fewer pieces than these, over all lines of the item, are not worth starting; at least 1
     * @param weeks    pieces by the Monday of the week in which they are made
     */
    public record Offer(UUID item, long price, long material, int minimum, SortedMap<LocalDate, Integer> weeks) {

        /** Days from a week's Monday to the Saturday on which what was made in it is ready. */
        static final int READY = 5;

        public Offer {
            if (price <= 0 || minimum <= 0) throw new IllegalArgumentException("price and minimum lot are above nought: " + item);
            if (weeks.values().stream().anyMatch(pieces -> pieces < 0)) throw new IllegalArgumentException("capacity below nought: " + item);
            weeks = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
        }

        /** Pieces that are ready by the end of a day. */
        public long by(LocalDate day) {
            return weeks.entrySet().stream().filter(week -> ready(week).compareTo(day) <= 0).mapToLong(Map.Entry::getValue).sum();
        }

        static LocalDate ready(Map.Entry<LocalDate, Integer> week) {
            return week.getKey().plusDays(READY);
        }

        /** What is left when pieces are made for this day: of the latest weeks that are in time, so that the early ones stay free for what is wanted early. */
        Offer less(LocalDate deadline, int pieces) {
            var left = new TreeMap<>(weeks);
            int open = pieces;
            for (var week : left.descendingMap().entrySet()) {
                if (ready(week).isAfter(deadline)) continue;
                int taken = Math.min(open, week.getValue());
                week.setValue(week.getValue() - taken);
                open -= taken;
            }
            return new Offer(item, price, material, minimum, left);
        }
    }

    /**
     * A share that a person decided instead of the rule. As soon as one share of a maker and an item is fixed, all shares of the two are:
     * lines that are not named get nothing from this maker.
     *
     * @param quantity pieces, not below nought
     */
    public record Fixed(UUID maker, UUID line, int quantity) {

        public Fixed {
            if (quantity < 0) throw new IllegalArgumentException("below nought: " + quantity);
        }
    }

    Map<UUID, Line> linesById() {
        var found = new LinkedHashMap<UUID, Line>();
        for (var line : lines) found.put(line.id(), line);
        return found;
    }
}
