package id.lapau.grants.payment.answer;

import id.lapau.grants.batch.FrozenLine;
import id.lapau.grants.payment.Movement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was made of one row.
 *
 * @param line whom it means, or may mean when the match is only probable; null for nobody
 */
record Judgement(Match match, @Nullable FrozenLine line, Set<Difference> differences, Standing standing, Effect effect) {

    /** What it records. */
    sealed interface Effect {
        record None() implements Effect {}

        record Book(List<Movement> movements) implements Effect {}

        record Refuse(MinistryReason reason) implements Effect {}
    }

    static final Effect NONE = new Effect.None();
}
