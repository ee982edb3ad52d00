package id.lapau.grants.batch;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.batch.Movement.Change;
import id.lapau.grants.batch.Movement.Kind;
import id.lapau.grants.batch.Movement.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a draft held against those that would be sent now. */
final class LinesCompared {

    private final List<Movement.Line> prepared;
    private final Chosen now;
    private final Map<UUID, Placed> here = new HashMap<>();
    private final Map<UUID, Judged> notSent = new HashMap<>();
    private final Set<UUID> next;
    private final Set<UUID> before;

    /** @param prepared who was to be sent, in order */
    LinesCompared(List<Movement.Line> prepared, Chosen now) {
        this.prepared = prepared;
        this.now = now;
        now.in().forEach(placed -> here.put(placed.standing().proposal(), placed));
        now.selection().out().forEach(judged -> notSent.put(judged.proposal().id(), judged));
        next = now.next().stream().map(placed -> placed.standing().proposal()).collect(Collectors.toSet());
        before = prepared.stream().map(Movement.Line::proposal).collect(Collectors.toSet());
    }

    List<Change> changes() {
        return Stream.of(left(), entered(), changed(), reordered()).flatMap(changes -> changes).toList();
    }

    private Stream<Change> left() {
        return prepared.stream().filter(line -> !here.containsKey(line.proposal())).map(this::left);
    }

    private Change left(Movement.Line line) {
        var judged = notSent.get(line.proposal());
        var crowdedOut = next.contains(line.proposal());
        var codes = judged == null || crowdedOut ? List.<ReasonCode>of() : judged.assessment().codes();
        return new Change(Kind.LEFT, line.position(), line.line().name(), line.line().nagari(), crowdedOut ? Why.QUOTA : why(judged), codes);
    }

    private static Why why(@Nullable Judged judged) {
        if (judged == null) return Why.WITHDRAWN;
        if (judged.proposal().state() == ProposalState.REFUSED) return Why.REFUSED;
        return judged.assessment().codes().isEmpty() ? Why.OTHER_ROW : Why.FINDING;
    }

    private Stream<Change> entered() {
        return now.in().stream().filter(placed -> !before.contains(placed.standing().proposal())).map(placed ->
                new Change(Kind.ENTERED, placed.standing().position(), placed.stored().name(), placed.stored().nagari(), null, List.of()));
    }

    private Stream<Change> changed() {
        return stayed().stream().filter(line -> !here.get(line.proposal()).stored().equals(line.line())).map(line -> change(Kind.CHANGED, line));
    }

    /** Among those who stay; whoever only moves up because somebody left has not changed places. */
    private Stream<Change> reordered() {
        var then = stayed();
        var order = now.in().stream().map(placed -> placed.standing().proposal()).filter(before::contains).toList();
        return IntStream.range(0, then.size()).filter(i -> !then.get(i).proposal().equals(order.get(i))).mapToObj(i -> change(Kind.REORDERED, then.get(i)));
    }

    private List<Movement.Line> stayed() {
        return prepared.stream().filter(line -> here.containsKey(line.proposal())).toList();
    }

    private static Change change(Kind kind, Movement.Line line) {
        return new Change(kind, line.position(), line.line().name(), line.line().nagari(), null, List.of());
    }
}
