package id.lapau.procurement.allocation;

import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.procurement.allocation.Decisions.Fault;
import id.lapau.procurement.allocation.Market.Fixed;
import id.lapau.procurement.allocation.Round.Change;
import id.lapau.procurement.allocation.Round.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the head decides otherwise. Pieces of one maker and one item are fixed line by line, and all the rest is shared out anew by the rule
 * around them; what that does to the others is shown before it is kept. What was decided before stays. Limits hold as ever.
 */
@Component
class ChangeShares {

    static final int SHORTEST = 10;
    static final int LONGEST = 500;

    private final AllocationBook book;
    private final Allocate allocate;

    ChangeShares(AllocationBook book, Allocate allocate) {
        this.book = book;
        this.allocate = allocate;
    }

    /**
     * What is decided: pieces by line of an item; empty to let the rule decide again.
     *
     * @param seen version of the round on which it was decided
     */
    record Wish(UUID round, int seen, UUID maker, UUID item, Map<UUID, Integer> pieces, String reason) {}

    sealed interface Outcome {

        /** What would be, beside what is. */
        record Shown(Shares before, Shares after) implements Outcome {}

        record Kept(UUID round) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        record ReasonMissing(Shares before, Shares after) implements Outcome {}

        record Overtaken() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    private static boolean allowed(Officer by) {
        return by.may(Permission.APPROVE) && Allocate.whole(by);
    }

    Outcome show(Wish wish, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        var round = book.find(wish.round()).orElse(null);
        if (round == null || round.state() != AllocationState.PROPOSED || round.version() != wish.seen()) return new Outcome.Overtaken();
        var before = book.input(round.id()).market();
        var after = before.fixing(fixed(before, wish));
        var faults = Decisions.problems(after);
        return faults.isEmpty() ? new Outcome.Shown(FairShares.share(before), FairShares.share(after)) : new Outcome.Refused(faults);
    }

    private static List<Fixed> fixed(Market market, Wish wish) {
        var lines = market.linesById();
        var decisions = new ArrayList<>(market.fixed().stream().filter(each -> !each.maker().equals(wish.maker()) || !lines.get(each.line()).item().equals(wish.item())).toList());
        wish.pieces().forEach((line, pieces) -> decisions.add(new Fixed(wish.maker(), line, pieces)));
        return decisions;
    }

    @Transactional
    public Outcome keep(Wish wish, Officer by) {
        var round = book.find(wish.round()).orElse(null);
        if (round != null) book.lock(round.packageId());
        var shown = show(wish, by);
        if (!(shown instanceof Outcome.Shown(var before, var after))) return shown;
        var reason = wish.reason().strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) return new Outcome.ReasonMissing(before, after);
        var input = book.input(wish.round());
        var changes = new ArrayList<>(input.changes().stream().filter(each -> !each.maker().equals(wish.maker()) || !each.item().equals(wish.item())).toList());
        if (!wish.pieces().isEmpty()) changes.add(new Change(wish.maker(), wish.item(), reason, by.name()));
        var next = new Input(input.market().fixing(fixed(input.market(), wish)), List.copyOf(changes), input.gave());
        return new Outcome.Kept(allocate.store(Objects.requireNonNull(round).packageId(), round.supplement(), next, after, reason, by.actor()));
    }
}
