package id.lapau.grants.control;

import id.lapau.grants.ProposalState;
import id.lapau.grants.StoryEvent;
import id.lapau.grants.intake.IntakeViews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the auditor's templates are given. */
public final class ControlViews {

    static final int PAGE = 50;

    private ControlViews() {}

    /**
     * How often one of the ten findings stands in what is alive now.
     *
     * @param proven rows in which it is so
     * @param open   rows in doubt that an officer accepted with a reason; in the two findings of money what a bank or ministry told and the books do not hold
     */
    public record Count(TenFindings finding, int proven, int open) {}

    /**
     * How far the counts can be trusted.
     *
     * @param lines      sent and not refused
     * @param unscreened of them, never screened
     * @param screenedAt when any programme was screened last
     * @param listAt     when the newest reference list came in
     */
    public record Basis(int lines, int unscreened, @Nullable Instant screenedAt, @Nullable Instant listAt) {

        /** Whether a list came in that the counts do not know yet. */
        public boolean stale() {
            return listAt != null && lines > 0 && (screenedAt == null || listAt.isAfter(screenedAt));
        }
    }

    /**
     * A row in which a finding stands.
     *
     * @param words message keys of reasons or differences
     */
    public record Case(String name, String nagari, String number, boolean proven, List<String> words, String link) {}

    public record Cases(List<Case> lines, int found) {

        public int pages() {
            return pagesOf(found);
        }
    }

    /** Somebody proposed; {@code number} is empty while nothing was sent. */
    public record Line(UUID proposal, String name, String nagari, String programme, ProposalState state, String number) {}

    public record Lines(List<Line> lines, int found) {

        public int pages() {
            return pagesOf(found);
        }
    }

    /**
     * All that happened to one person in the order of time.
     *
     * @param rows proposals made with the same NIK, and those of the same person in the register
     */
    public record Story(UUID proposal, String name, @Nullable UUID person, List<Line> rows, List<StoryEvent> events) {}

    /**
     * A sample as it was asked for.
     *
     * @param from   {@code SENT}, {@code PAID} or {@code REFUSED}
     * @param seed   any text; the same seed draws the same rows from the same population
     * @param spread whether each nagari has its share
     * @param until  counts what happened up to the end of this day
     */
    public record Asked(String programme, String from, String seed, int size, boolean spread, LocalDate until) {

        /** Where it is drawn again. */
        public String address(String path) {
            return IntakeViews.address(path, "program", programme, "dari", from, "benih", seed, "jumlah", String.valueOf(size), "sampai", until.toString(), "rata", spread ? "ya" : "");
        }
    }

    /**
     * @param population how many there are to draw from
     * @param fingerprint SHA-256 of the population's identifiers in order: the same when it is the same population
     */
    public record Sample(int population, String fingerprint, List<Line> lines) {}

    private static int pagesOf(int found) {
        return Math.max(1, (found + PAGE - 1) / PAGE);
    }
}
