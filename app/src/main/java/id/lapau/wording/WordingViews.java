package id.lapau.wording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of texts are given. */
public final class WordingViews {

    private WordingViews() {}

    public record Version(int version, String reason, String by, Instant at) {}

    /** A text in the list; {@code newest} is null while the shipped one counts. */
    public record Line(TextKind kind, @Nullable Version newest) {}

    public record Group(TextKind.Group group, List<Line> lines) {}

    /**
     * A text on its own page.
     *
     * @param shown   the version or the draft to look at
     * @param preview with invented values; null when the draft has a fault
     * @param draft   whether it is only typed and not stored
     */
    public record Sheet(TextKind kind, Wording shown, int current, Wording.@Nullable Filled preview, boolean draft, String reason, List<Version> versions,
            Map<String, String> errors) {}
}
