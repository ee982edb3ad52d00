package id.lapau.grants.intake;

import id.lapau.grants.intake.IntakeViews.HeaderRow;
import id.lapau.grants.intake.IntakeViews.SheetPage;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an officer sees while pointing at the header of a sheet by hand. */
@Component
class HeaderChoice {

    private static final int ROWS = 25;

    private final FoundFiles files;
    private final ReopenedSheets sheets;

    HeaderChoice(FoundFiles files, ReopenedSheets sheets) {
        this.files = files;
        this.sheets = sheets;
    }

    /** The first rows of a sheet, masked. */
    List<HeaderRow> rows(UUID sheet) {
        return files.sheet(sheet).map(sheets::open).stream().flatMap(s -> s.rows().stream()).limit(ROWS)
                .map(row -> new HeaderRow(row.number(), Masking.row(row))).toList();
    }

    /** The page of a sheet as it would be with this header, its columns guessed. */
    SheetPage below(SheetPage page, List<Integer> headerRows) {
        return files.sheet(page.id()).map(sheet -> page.with(sheets.below(sheet, headerRows))).orElse(page);
    }
}
