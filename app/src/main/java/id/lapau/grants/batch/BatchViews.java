package id.lapau.grants.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates of numbered proposals are given. */
public final class BatchViews {

    static final int PAGE = 50;

    private BatchViews() {}

    /** @param sha256 of the ministry workbook, in hex */
    public record Batch(UUID id, String programme, String number, int programmeVersion, LocalDate asOf, int rows, int refused, Summary summary,
            String sha256, @Nullable UUID phase, @Nullable String preparedBy, String by, Instant at) {

        /** The number as a file name. */
        public String fileName() {
            return number.replace('/', '-');
        }
    }

    public record Listing(List<Batch> batches, int found) {
        public int pages() {
            return pagesOf(found);
        }
    }

    /** One frozen line; the NIK is masked. */
    public record Line(int position, String nik, String name, String line, String nagari) {
        Line(int position, StoredLine stored) {
            this(position, stored.maskedNik(), stored.name(), stored.line(), stored.nagari());
        }
    }

    public record Lines(List<Line> lines, int found) {
        public int pages() {
            return pagesOf(found);
        }
    }

    /** The papers that were ordered for a proposal. */
    public record PaperOrder(String number, String addressee, int parts, String by, Instant at) {}

    /** A line as it is printed, with its numbers in full: for papers only. */
    public record PaperLine(int position, String nik, String kk, String name, String address, String line, String phone, String nagari) {

        PaperLine(int position, StoredLine stored) {
            this(position, stored.nik(), stored.kk(), stored.name(), stored.address(), stored.line(), stored.phone(), stored.nagari());
        }

        @Override public String toString() {
            return "PaperLine[" + position + "]";
        }
    }

    /** A letter as an officer typed it. */
    public record TypedLetter(String number, LocalDate dated, String addressee, String place) {}

    /**
     * What would be prepared now.
     *
     * @param room what the quota leaves; null when none was given
     * @param next who qualifies and does not fit
     */
    public record Preview(int in, int next, int out, @Nullable Integer room, Summary summary) {}

    static int pagesOf(int found) {
        return Math.max(1, (found + PAGE - 1) / PAGE);
    }
}
