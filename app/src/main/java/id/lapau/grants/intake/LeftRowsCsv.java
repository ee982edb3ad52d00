package id.lapau.grants.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.lapau.grants.intake.RowViews.Left;
import id.lapau.platform.web.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The list of what was not understood as a file that spreadsheets open; no cell of it can start a formula. */
final class LeftRowsCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private LeftRowsCsv() {}

    static void write(OutputStream out, Page page, Supplier<Stream<Left>> rows) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text); var left = rows.get()) {
            csv.writeRecord(page.t("intake.left.file"), page.t("intake.left.sheet"), page.t("intake.left.row"), page.t("intake.left.kind"),
                    page.t("intake.left.reason"), page.t("intake.left.shown"));
            left.forEach(row -> csv.writeRecord(harmless(row.ref().file()), harmless(row.ref().sheet()), String.valueOf(row.ref().row()),
                    page.t(row.kindKey()), harmless(row.words().isEmpty() ? page.t(row.reasonKey()) : row.words()), harmless(row.shown())));
        }
    }

    private static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r\n|%".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
