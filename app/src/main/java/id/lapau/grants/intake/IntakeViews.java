package id.lapau.grants.intake;

import id.lapau.sheets.WorkbookReading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the templates of the intake pages show. */
public final class IntakeViews {

    static final int PAGE = 25;

    private IntakeViews() {}

    /** One intake in figures. {@code unsure}: sheets whose guess lacks a column that is expected, and files without any list. */
    public record Summary(UUID id, String programme, String note, IntakeState state, String by, Instant at, @Nullable UUID job, int files,
            int unreadable, int same, int sheets, int unsure, long dataRows, long skipped, long proposals) {}

    /** One page of the list; {@code found} counts all pages. */
    public record Listing(List<Summary> intakes, int found) {
        public int pages() {
            return pagesOf(found);
        }
    }

    /** One line of the table of files: a sheet, or a file without any. {@code listless}: no sheet of the file holds a table. */
    public record FileLine(UUID file, String fileName, FileState state, @Nullable Unreadable problem, @Nullable UUID earlierIntake,
            @Nullable Instant earlierAt, @Nullable UUID sheet, String sheetName, boolean hidden, List<Integer> headerRows, MappingState mapping,
            List<ProposalColumn> missing, boolean listless, int columns, int dataRows, int skippedRows, @Nullable String excluded, int proposals) {

        /** File and sheet; the file alone where sheets have no name. */
        public String title() {
            return sheetName.isEmpty() ? fileName : fileName + " · " + sheetName;
        }

        public String problemText(String language) {
            return problem == null ? "" : problem.message(Locale.of(language));
        }

        /** Whether an officer should look at the columns before the rows go in. */
        public boolean unsure() {
            return excluded == null && (listless || mapping == MappingState.GUESSED && !missing.isEmpty());
        }
    }

    /** A sheet on its mapping page; {@code sameHeadings} sheets of the intake follow the same mapping. */
    public record SheetPage(UUID id, UUID intake, IntakeState state, String fileName, String sheetName, List<Integer> headerRows,
            List<String> chosen, MappingState mappingState, SheetShown shown, int dataRows, int skippedRows, @Nullable String excluded, int sameHeadings) {

        SheetPage with(Workbooks.Found found) {
            var columns = IntStream.range(0, found.shown().headings().size()).mapToObj(found.mapping()::at).toList();
            return new SheetPage(id, intake, state, fileName, sheetName, found.headerRows(), columns, found.state(), found.shown(), found.dataRows(),
                    found.skippedRows(), excluded, 1);
        }
    }

    /** A row that an officer may call the header; {@code text} is masked. */
    public record HeaderRow(int number, String text) {}

    /** A path with those of the parameters that are not empty, encoded. */
    public static String address(String path, String... namesAndValues) {
        var address = UriComponentsBuilder.fromPath(path);
        for (int i = 0; i < namesAndValues.length; i += 2)
            if (!namesAndValues[i + 1].isEmpty()) address.queryParam(namesAndValues[i], UriUtils.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        return address.build(true).toUriString();
    }

    /** Name of a column as spreadsheets show it: A, B … Z, AA. */
    public static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }

    static int pagesOf(int found) {
        return Math.max(1, (found + PAGE - 1) / PAGE);
    }
}
