package id.lapau.grants.appeal;

import id.lapau.grants.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates of status and appeals are given. */
public final class AppealViews {

    static final int PAGE = 50;

    private AppealViews() {}

    /**
     * One programme as the person is told.
     *
     * @param reasons   why it is refused or in doubt; empty otherwise
     * @param ministry  message key of the ministry's reason; empty when it gave none. What officers wrote is for the office: it may name others.
     * @param bank      where the money lies; empty before
     * @param collectBy until when; null before
     * @param appeal    state of the latest appeal; null when there is none
     * @param ticket    lets its holder file an appeal for half an hour; empty when none may be filed
     */
    public record Status(String programme, PublicStanding standing, List<ReasonCode> reasons, String ministry, String number, @Nullable Instant sentAt, String bank, long amount,
            @Nullable LocalDate collectBy, @Nullable AppealState appeal, String ticket) {

        /** Message key of what happens next or what to do. */
        public String nextKey() {
            if (!standing.appealable() || !ticket.isEmpty()) return standing.nextKey();
            return appeal != null && appeal.open() ? "appeal.next.appealed" : "appeal.next.final";
        }
    }

    /** What the person is told about an appeal. */
    public record Tracked(String number, String programme, AppealState state, Instant filedAt, LocalDate due, String decision) {}

    public record Line(UUID id, String name, String nagari, String programme, AppealState state, Instant filedAt, LocalDate due) {}

    public record Lines(List<Line> lines, int found) {

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** @param sort {@code batas}, {@code baru} or {@code nama} */
    public record Filter(String state, String search, boolean overdue, String sort) {

        public boolean any() {
            return !state.isEmpty() || !search.isEmpty() || overdue;
        }
    }

    public record Step(AppealState state, String by, Instant at, String reason) {}

    public record Paper(UUID id, String name, int size) {}

    /**
     * An appeal as the office sees it.
     *
     * @param text      what the person wrote
     * @param barred    who may not decide: whoever refused the row, and whoever took the appeal at the desk
     */
    public record Sheet(Line line, UUID proposal, String text, String filedBy, int version, Set<UUID> barred, List<Step> steps, List<Paper> papers) {}

    public record Figures(int open, int overdue) {}
}
