package id.lapau.grants.batch;

import java.util.List;

/** What came of freezing a numbered proposal again in memory. */
public record Rerun(int lines, int same, List<Difference> differences) {

    /** A line that is another one now: both in words, the NIK masked; empty where there is none. */
    public record Difference(int position, String frozen, String again) {}

    public boolean whole() {
        return differences.isEmpty();
    }
}
