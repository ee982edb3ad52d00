package id.lapau.procurement.allocation;

import static java.util.stream.Collectors.groupingBy;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import id.lapau.procurement.allocation.Shares.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gathers deliveries that are not worth the way: two makers exchange pieces between two places, so that one of them brings more here and the
 * other there. Every maker keeps as many pieces and every place gets as many as before, in time and below the ceiling; so neither demand nor
 * fairness pays for it. A place that wants less, or a maker who has less, than the smallest delivery is no crumb. Exchanges go on until none of two
 * makers at two places leaves fewer crumbs; fewer still would be possible now and then (a bin packing).
 */
final class Crumbs {

    private final int smallest;
    private final List<Line> lines;
    private final int[] wanted;
    private final List<Maker> makers;
    private final long[] price;
    private final int[] total;
    private final int[][] pieces;
    /** By maker and line: pieces that can be made by the line's deadline. */
    private final long[][] able;

    private Crumbs(Market market, UUID item, Map<Line, Integer> wanted, List<Share> shares) {
        smallest = market.smallest();
        lines = market.lines().stream().filter(line -> line.item().equals(item)).toList();
        this.wanted = lines.stream().mapToInt(wanted::get).toArray();
        var having = shares.stream().collect(groupingBy(Share::maker));
        makers = market.makers().stream().filter(maker -> having.containsKey(maker.id())).toList();
        price = makers.stream().mapToLong(maker -> having.get(maker.id()).getFirst().price()).toArray();
        pieces = new int[makers.size()][lines.size()];
        able = new long[makers.size()][lines.size()];
        total = new int[makers.size()];
        for (int maker = 0; maker < total.length; maker++) {
            var who = makers.get(maker);
            var offer = Decisions.offer(market, who.id(), item).orElseThrow();
            var byDay = new TreeMap<LocalDate, Long>();
            for (int line = 0; line < lines.size(); line++)
                able[maker][line] = byDay.computeIfAbsent(lines.get(line).deadline(), day -> offer.by(day) * market.quality().usable(who) / 100);
            for (var share : having.get(who.id())) {
                pieces[maker][line(share)] = share.quantity();
                total[maker] += share.quantity();
            }
        }
    }


    private int line(Share share) {
        for (int line = 0; line < lines.size(); line++) if (lines.get(line).id().equals(share.line())) return line;
        throw new IllegalStateException("no such line: " + share);
    }

    /**
     * @param wanted pieces of each line that nobody decided about
     * @param shares what the rule gives
     */
    static List<Share> gather(Market market, Map<Line, Integer> wanted, List<Share> shares) {
        if (market.smallest() == 1) return shares;
        var items = market.linesById();
        var gathered = new ArrayList<Share>();
        shares.stream().collect(groupingBy(share -> items.get(share.line()).item(), TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((item, own) -> gathered.addAll(new Crumbs(market, item, wanted, own).run()));
        return gathered;
    }

    private List<Share> run() {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int maker = 0; maker < total.length; maker++)
                for (int line = 0; line < lines.size(); line++) if (crumb(maker, line, pieces[maker][line])) changed |= leave(maker, line) || grow(maker, line);
        }
        var shares = new ArrayList<Share>();
        for (int maker = 0; maker < total.length; maker++) for (int line = 0; line < lines.size(); line++)
            if (pieces[maker][line] > 0) shares.add(new Share(lines.get(line).id(), makers.get(maker).id(), pieces[maker][line], price[maker], false));
        return shares;
    }

    private boolean crumb(int maker, int line, int count) {
        return count > 0 && count < Math.min(smallest, Math.min(wanted[line], total[maker]));
    }

    /** Somebody else brings these pieces, for as many elsewhere. */
    private boolean leave(int maker, int here) {
        int count = pieces[maker][here];
        for (int there = 0; there < lines.size(); there++) {
            if (pieces[maker][there] == 0 && count < Math.min(smallest, wanted[there])) continue;
            for (int other = 0; other < total.length; other++) if (pieces[other][there] >= count && exchange(maker, here, other, there, count)) return true;
        }
        return false;
    }

    /** Brings so many more here that it is worth the way, and somebody else as many elsewhere. */
    private boolean grow(int maker, int here) {
        int lacking = Math.min(smallest, wanted[here]) - pieces[maker][here];
        for (int there = 0; there < lines.size(); there++) {
            if (pieces[maker][there] == 0 || there == here) continue;
            for (int other = 0; other < total.length; other++)
                if (pieces[other][here] > 0)
                    for (int count : new int[] {lacking, smallest, pieces[maker][there], pieces[other][here]}) if (exchange(other, here, maker, there, count)) return true;
        }
        return false;
    }

    /** One gives pieces up here and gets them there, the other the reverse; done only when crumbs become fewer. */
    private boolean exchange(int one, int here, int other, int there, int count) {
        if (one == other || here == there || count <= 0 || pieces[one][here] < count || pieces[other][there] < count) return false;
        if (price[one] > lines.get(there).ceiling() || price[other] > lines.get(here).ceiling()) return false;
        int before = crumbs(one, other, here, there);
        move(one, here, other, there, count);
        if (crumbs(one, other, here, there) < before && inTime(one) && inTime(other)) return true;
        move(one, here, other, there, -count);
        return false;
    }

    private int crumbs(int one, int other, int here, int there) {
        int count = 0;
        for (int maker : new int[] {one, other}) for (int line : new int[] {here, there}) if (crumb(maker, line, pieces[maker][line])) count++;
        return count;
    }

    private void move(int one, int here, int other, int there, int count) {
        pieces[one][here] -= count;
        pieces[one][there] += count;
        pieces[other][there] -= count;
        pieces[other][here] += count;
    }

    private boolean inTime(int maker) {
        for (int line = 0; line < lines.size(); line++) {
            var day = lines.get(line).deadline();
            long due = 0;
            for (int each = 0; each < lines.size(); each++) if (!lines.get(each).deadline().isAfter(day)) due += pieces[maker][each];
            if (due > able[maker][line]) return false;
        }
        return true;
    }
}
