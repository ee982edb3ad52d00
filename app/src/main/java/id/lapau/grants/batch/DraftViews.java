package id.lapau.grants.batch;

import id.lapau.grants.phase.Standing;
import java.util.List;
import java.util.UUID;

/** What the templates of prepared proposals are given. */
public final class DraftViews {

    private DraftViews() {}

    public record Listing(List<Draft> drafts, int found) {
        public int pages() {
            return BatchViews.pagesOf(found);
        }
    }

    /** One person in order; the NIK is masked. */
    public record Line(int position, UUID proposal, boolean fits, String nik, String name, String nagari, Standing standing) {}

    public record Lines(List<Line> lines, int found) {
        public int pages() {
            return BatchViews.pagesOf(found);
        }
    }
}
