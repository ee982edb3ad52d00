package id.lapau.demo;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a sheet as a spreadsheet would save it as CSV, and the plain reference lists. */
final class CsvFile {

    private CsvFile() {}

    static void write(Grid grid, BookDesign.Format.Csv format, OutputStream out) throws IOException {
        var text = new StringBuilder(format.mark() ? "\ufeff" : "");
        for (var line : grid.lines()) {
            for (int c = 0; c < line.cells().size(); c++) {
                if (c > 0) text.append(format.separator());
                text.append(quoted(shown(line.cells().get(c)), format.separator()));
            }
            text.append("\r\n");
        }
        out.write(text.toString().getBytes(format.charset()));
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Blank() -> "";
            case Cell.Text(var text) -> text;
            case Cell.Number(var value, var _) -> String.valueOf(value);
            case Cell.Date(var date) -> date.toString();
            case Cell.Formula(var _, var value) -> String.valueOf(value);
        };
    }

    static String quoted(String text, char separator) {
        boolean needed = text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
