package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.IntakeViews;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.StoredList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates of screening are given. */
public final class ScreeningViews {

    static final int RUNS = 15;
    static final int CHANGES = 25;

    private ScreeningViews() {}

    /** Proposals of a programme that wait, {@code fresh} of them never screened. */
    public record Waiting(String programme, int rows, int fresh) {}

    public record Listing(List<ScreeningRun> runs, int found) {
        public int pages() {
            return pagesOf(found, RUNS);
        }
    }

    /** What the viewer wants to see of a run; empty text means all. {@code to} is an outcome. */
    public record Filter(String nagari, String finding, String to) {

        public String address(UUID run) {
            return IntakeViews.address("/penyaringan/" + run, "nagari", nagari, "temuan", finding, "menjadi", to);
        }
    }

    /** Rows of one nagari or one finding by outcome. */
    public record Count(String of, int eligible, int review, int ineligible) {

        public int rows() {
            return eligible + review + ineligible;
        }
    }

    /** One proposal that came out otherwise than in the run before. */
    public record Change(UUID proposal, String name, String nagari, String file, String sheet, int row, String before, String after,
            List<ReasonCode> gone, List<ReasonCode> found) {

        public String source() {
            return sheet.isEmpty() ? file + ", " + row : file + ", " + sheet + ", " + row;
        }

        /** Whether neither outcome nor findings are others, only what proves them. */
        public boolean evidenceOnly() {
            return before.equals(after) && gone.isEmpty() && found.isEmpty();
        }
    }

    public record Changes(List<Change> changes, int found) {
        public int pages() {
            return pagesOf(found, CHANGES);
        }
    }

    /**
     * A reference list as a run used it.
     *
     * @param list  null when there was none
     * @param days  age of its data on the day of the run
     * @param fresh whether the run before used another version, or none
     */
    public record UsedList(ListKind kind, @Nullable StoredList list, long days, boolean fresh) {}

    private static int pagesOf(int found, int size) {
        return Math.max(1, (found + size - 1) / size);
    }
}
