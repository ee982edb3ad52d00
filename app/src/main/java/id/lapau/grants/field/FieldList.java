package id.lapau.grants.field;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the rows of a programme as the office sends people to them.
 *
 * @param found of the whole choice
 * @param none  among them those to whom nobody is sent and nobody was
 * @param open  among them those to whom somebody is to go
 */
public record FieldList(List<Line> lines, int found, int none, int open) {

    static final int PAGE = 25;

    /**
     * @param nagari  code; null when it could not be told
     * @param officer who is to go there, or went there last
     */
    public record Line(UUID proposal, String programme, String name, @Nullable String nagari, String business, @Nullable String officer, @Nullable LocalDate due,
            Step step, @Nullable LocalDate seenOn) {}

    /**
     * How far a nagari, or an officer, is.
     *
     * @param key  code of the nagari, {@code -} where none could be told; identifier of the officer
     * @param name empty where no nagari could be told
     */
    public record Progress(String key, String name, int whole, int none, int open, int overdue, int found, int missing) {

        public int seen() {
            return found + missing;
        }

        /** Per cent of the rows to which somebody went. */
        public int share() {
            return whole == 0 ? 0 : 100 * seen() / whole;
        }
    }

    public int pages() {
        return Math.max(1, (found + PAGE - 1) / PAGE);
    }
}
