package id.lapau.grants.whatif;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.programme.Parameter;
import id.lapau.grants.reference.ListKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing tried out.
 *
 * @param parameters changed values as stored
 * @param list       the kind of list that was tried or left out; null for none
 * @param listName   its file; empty when the newest version was left out
 * @param counts     rows by outcome before and after, such as {@code eligible>review}
 */
public record Preview(UUID id, String programme, int version, LocalDate asOf, Map<Parameter, String> parameters, @Nullable ListKind list, String listName,
        State state, String refusal, int rows, Map<String, Integer> counts, String by, Instant at) {

    public enum State { WAITING, READY, REFUSED }

    public int changed() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One row as the page shows it. */
    public record Line(UUID proposal, String name, String nagari, String before, String after, List<ReasonCode> codesBefore, List<ReasonCode> codesAfter) {}

    public record Lines(List<Line> lines, int found) {
        static final int PAGE = 50;

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** How many of a nagari changed. */
    public record Place(String nagari, int gained, int lost, int other) {}
}
