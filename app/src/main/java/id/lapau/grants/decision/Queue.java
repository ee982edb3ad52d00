package id.lapau.grants.decision;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.RowRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the queue.
 *
 * @param found  proposals of the whole choice
 * @param proven undecided ones among them that are proven ineligible
 */
public record Queue(List<Line> lines, int found, int proven) {

    static final int PAGE = 25;

    /** @param result {@code eligible}, {@code review} or {@code ineligible}; null when not screened */
    public record Line(UUID id, String programme, String name, String nagari, RowRef ref, String business, @Nullable String result, List<ReasonCode> codes,
            ProposalState state, int version) {}

    /** How many proposals of a programme and nagari wait for what. */
    public record Counts(int waiting, int proven, int eligible, int accepted, int refused, int sentBack, int all) {}

    /**
     * From which an officer takes the next pile of work: how many proposals of the choice there are of each finding and nagari.
     *
     * @param findings by name of the reason code, whichever finding is chosen
     * @param nagari   by code, {@link QueueFilter#NO_NAGARI} where none could be told, whichever nagari is chosen
     */
    public record Piles(Map<String, Integer> findings, Map<String, Integer> nagari) {}

    /**
     * Where one proposal stands in the queue.
     *
     * @param waiting the next one after it that is undecided
     */
    public record Place(int number, int found, @Nullable UUID previous, @Nullable UUID next, @Nullable UUID waiting) {}

    public int pages() {
        return Math.max(1, (found + PAGE - 1) / PAGE);
    }
}
