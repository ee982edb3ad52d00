package id.lapau.grants.batch;

import id.lapau.grants.ReasonCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What moved between preparing a proposal and approving it. */
public record Movement(List<Change> changes) {

    public enum Kind {
        /** Is not sent any more: does not qualify, or does not fit. */
        LEFT,
        /** Would be sent now. */
        ENTERED,
        /** Is sent, with other data. */
        CHANGED,
        /** Is sent, in another place among those who stay. */
        REORDERED;

        public String messageKey() {
            return "batch.moved." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param codes what is found now of somebody who left; empty when it is the quota, a decision, or another row of the same number */
    public record Change(Kind kind, int position, String name, String nagari, List<ReasonCode> codes) {}

    boolean nothing() {
        return changes.isEmpty();
    }

    /** A prepared line, opened. */
    record Line(int position, UUID proposal, StoredLine line) {}

    /** @param prepared who was to be sent, in order */
    static Movement between(List<Line> prepared, Chosen now) {
        var found = new ArrayList<Change>();
        var here = new HashMap<UUID, Placed>();
        now.in().forEach(placed -> here.put(placed.standing().proposal(), placed));
        var before = new HashSet<UUID>();
        prepared.forEach(line -> before.add(line.proposal()));
        var codes = codes(now);
        for (var line : prepared) if (!here.containsKey(line.proposal())) found.add(change(Kind.LEFT, line, codes.getOrDefault(line.proposal(), List.of())));
        for (var placed : now.in()) if (!before.contains(placed.standing().proposal())) found.add(entered(placed));
        for (var line : prepared) if (here.containsKey(line.proposal()) && !here.get(line.proposal()).stored().equals(line.line())) found.add(change(Kind.CHANGED, line, List.of()));
        found.addAll(reordered(prepared.stream().filter(line -> here.containsKey(line.proposal())).toList(),
                now.in().stream().map(placed -> placed.standing().proposal()).filter(before::contains).toList()));
        return new Movement(List.copyOf(found));
    }

    private static Map<UUID, List<ReasonCode>> codes(Chosen now) {
        var codes = new HashMap<UUID, List<ReasonCode>>();
        now.checked().selection().out().forEach(judged -> codes.put(judged.proposal().id(), judged.assessment().codes()));
        return codes;
    }

    /** Both lists hold the same proposals. */
    private static Collection<Change> reordered(List<Line> stayed, List<UUID> now) {
        return java.util.stream.IntStream.range(0, stayed.size()).filter(i -> !stayed.get(i).proposal().equals(now.get(i)))
                .mapToObj(i -> change(Kind.REORDERED, stayed.get(i), List.of())).toList();
    }

    private static Change change(Kind kind, Line line, List<ReasonCode> codes) {
        return new Change(kind, line.position(), line.line().name(), line.line().nagari(), codes);
    }

    private static Change entered(Placed placed) {
        var line = placed.stored();
        return new Change(Kind.ENTERED, placed.standing().position(), line.name(), line.nagari(), List.of());
    }

    /** How many of each kind. */
    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        Stream.of(Kind.values()).forEach(kind -> counts.put(kind.name(), changes.stream().filter(change -> change.kind() == kind).count()));
        return counts;
    }
}
