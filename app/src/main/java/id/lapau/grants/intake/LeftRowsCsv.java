package id.lapau.grants.intake;

import id.lapau.grants.intake.RowViews.Left;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The list of what was not understood, as a file that spreadsheets open. */
final class LeftRowsCsv {

    private LeftRowsCsv() {}

    static void write(OutputStream out, Page page, Stream<Left> rows) {
        var headings = Stream.of("file", "sheet", "row", "kind", "reason", "shown").map(column -> page.t("intake.left." + column)).toList();
        CsvExport.write(out, true, headings, rows.map(row -> List.of(row.ref().file(), row.ref().sheet(), row.ref().row(), page.t(row.kindKey()),
                row.words().isEmpty() ? page.t(row.reasonKey()) : row.words(), row.shown())));
    }
}
