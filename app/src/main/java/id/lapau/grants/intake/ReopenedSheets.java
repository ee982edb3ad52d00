package id.lapau.grants.intake;

import id.lapau.grants.intake.FoundFiles.SheetOf;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.WorkbookReading.Readable;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sheets opened once more as they came, after the rehearsal has seen them. */
@Component
class ReopenedSheets {

    private final HandIns handIns;
    private final Workbooks workbooks;

    ReopenedSheets(HandIns handIns, Workbooks workbooks) {
        this.handIns = handIns;
        this.workbooks = workbooks;
    }

    Sheet open(SheetOf sheet) {
        return workbooks.read(sheet.upload(), handIns).stream().filter(Readable.class::isInstance).map(r -> ((Readable) r).workbook())
                .filter(w -> w.file().equals(sheet.file()) && w.sha256().equals(sheet.sha256())).findFirst()
                .orElseThrow(() -> new IllegalStateException("a file that was readable in the rehearsal is not any more")).sheets().get(sheet.position());
    }

    Workbooks.Found found(SheetOf sheet, Map<String, Map<String, Integer>> remembered) {
        return workbooks.found(open(sheet), remembered);
    }

    Workbooks.Found confirmed(SheetOf sheet) {
        return workbooks.confirmed(open(sheet), sheet.headerRows(), sheet.mapping());
    }

    /** What stands below a header that an officer points at. */
    Workbooks.Found below(SheetOf sheet, List<Integer> headerRows) {
        return workbooks.below(open(sheet), headerRows);
    }
}
