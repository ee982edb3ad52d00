package id.lapau.grants.payment.answer;

import id.lapau.grants.intake.MappingState;
import id.lapau.grants.intake.SheetShown;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates of answers are given. */
public final class AnswerViews {

    static final int PAGE = 50;

    private AnswerViews() {}

    /** The form of a new file as it was filled in. */
    public record Form(String kind, String programme, String reference, String dated, String bank) {}

    /** A sheet as its file's page shows it. */
    public record SheetLine(UUID id, String file, String name, MappingState state, int dataRows, int skippedRows) {
        public String shown() {
            return name.isEmpty() ? file : file + " · " + name;
        }
    }

    /** A sheet on the page where its columns are explained. */
    public record SheetPage(Answer answer, UUID id, String shownName, List<Integer> headerRows, Map<String, Integer> columns, MappingState state, SheetShown shown) {

        /** The key of the column that each column of the sheet holds, empty where it is not used. */
        public List<String> chosen() {
            return java.util.stream.IntStream.range(0, SheetShown.COLUMNS)
                    .mapToObj(i -> columns.entrySet().stream().filter(e -> e.getValue() == i).map(Map.Entry::getKey).findFirst().orElse("")).toList();
        }
    }

    /** Rows and rupiah of an answer by what becomes of them. */
    public record Count(Standing standing, Says says, long rows, long amount) {}

    /** Counts of one file, and of its differences. */
    public record Counts(List<Count> counts, Map<Difference, Long> differences) {

        public Counts {
            differences = new EnumMap<>(differences.isEmpty() ? new EnumMap<>(Difference.class) : differences);
        }

        public long rows(Standing standing) {
            return counts.stream().filter(c -> c.standing() == standing).mapToLong(Count::rows).sum();
        }

        public long rows(Standing standing, Says says) {
            return counts.stream().filter(c -> c.standing() == standing && c.says() == says).mapToLong(Count::rows).sum();
        }

        public long amount(Standing standing) {
            return counts.stream().filter(c -> c.standing() == standing).mapToLong(Count::amount).sum();
        }

        public long total() {
            return counts.stream().filter(c -> c.standing() != Standing.SKIPPED).mapToLong(Count::rows).sum();
        }
    }

    /** The officer's choice; empty text means all. */
    public record Filter(String programme, String file, String difference, String standing, String bank, String search) {

        public boolean any() {
            return !(programme + file + difference + standing + bank + search).isEmpty();
        }
    }

    /**
     * A row in a list.
     *
     * @param proposed name as proposed; null when nobody of ours is meant
     * @param position such as {@code 001/BPUM-2020/2020 no 17}; empty for nobody
     */
    public record Line(UUID id, UUID answer, AnswerKind kind, String file, String sheet, int row, String name, @Nullable String proposed, String position, Says says,
            @Nullable Long amount, String bank, List<Difference> differences, Standing standing, boolean booked, @Nullable String decision) {

        public String source() {
            return (sheet.isEmpty() ? file : file + " · " + sheet) + " · " + row;
        }
    }

    public record Lines(List<Line> lines, int found) {
        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** One cell of a row as written: which column, what it says (long numbers masked), what it was understood as. */
    public record CellShown(String key, String letter, String text) {}

    public record Decided(String action, String reason, String by, Instant at) {}

    /**
     * What the row should say.
     *
     * @param amount  rupiah of the decree, for the decree itself those of the programme
     * @param bank    as decreed; empty when unknown, so {@code account}, which is masked
     */
    public record Due(@Nullable Long amount, String bank, String account) {}

    /** Which rows of the same file wait too; {@code next} comes after this one, null when none does. */
    public record Waiting(@Nullable UUID next, int rows) {}

    /** A row with all that is known of it; {@code account} is masked. */
    public record RowPage(Line line, String reference, AnswerState state, String nik, @Nullable String proposedNik, String account, Due due, Match match, @Nullable UUID award,
            @Nullable UUID proposal, List<CellShown> cells, List<Decided> decisions, Waiting waiting) {}

    /** Somebody who was sent and whom no decree names yet. */
    public record UnansweredLine(UUID proposal, String name, String nagari, String number, int position) {}

    public record Unanswered(List<UnansweredLine> lines, int found) {
        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** A refused line in the repair loop. */
    public record Refused(UUID proposal, String name, @Nullable String nagari, String number, MinistryReason reason, String words, Step step, String again) {

        /** How far the repair is. */
        public enum Step {
            /** At the desk, nothing done yet. */
            WAITS,
            /** Corrected or released; goes into the next phase when it passes the screening. */
            OPEN,
            /** The office gave it up. */
            GIVEN_UP,
            /** Sent again in a later phase. */
            SENT_AGAIN;

            public String messageKey() {
                return "answer.repair." + name().toLowerCase(java.util.Locale.ROOT);
            }

            public String tone() {
                return switch (this) {
                    case WAITS -> "wait";
                    case OPEN -> "info";
                    case GIVEN_UP -> "plain";
                    case SENT_AGAIN -> "ok";
                };
            }
        }
    }

    public record Refusals(List<Refused> lines, int found) {
        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }
}
