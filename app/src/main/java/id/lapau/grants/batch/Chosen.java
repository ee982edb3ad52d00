package id.lapau.grants.batch;

import id.lapau.grants.phase.Phase;
import id.lapau.grants.phase.PrecedenceRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who of those that may be sent fits into what the phase takes.
 *
 * @param room what the quota leaves; null when none was given
 * @param next who qualifies and does not fit, in order: first in the next phase
 */
record Chosen(CheckNow.Checked checked, Phase phase, PrecedenceRule rule, @Nullable Integer room, List<Placed> in, List<Placed> next) {

    /** Who is sent, and who is not: first those who wait, then the others in the order of the batch. */
    Selection selection() {
        return new Selection(in.stream().map(Placed::judged).toList(), Stream.concat(next.stream().map(Placed::judged), checked.selection().out().stream()).toList());
    }

    Summary summary() {
        return Summary.of(selection());
    }

    List<ProposalLine> lines() {
        return in.stream().map(Placed::line).toList();
    }
}
