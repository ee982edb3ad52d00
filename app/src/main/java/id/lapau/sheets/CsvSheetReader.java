package id.lapau.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.lapau.sheets.WorkbookReading.Problem;
import java.util.List;

/**
 * Reads separated text as a sheet. A quote that is never closed would swallow all rows below it: then quotes are read
 * as ordinary characters.
 */
final class CsvSheetReader {

    private static final String SENTINEL = "\uFFFF";
    private static final char NO_QUOTE = '\u0001';

    private final String file;
    private final Limits limits;

    CsvSheetReader(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    List<Sheet> sheets(byte[] content) {
        var text = CsvText.decode(content);
        if (text.indexOf('\0') >= 0) throw new Refusal(Problem.NOT_A_WORKBOOK, "NUL");
        char separator = CsvText.separator(text);
        boolean hint = text.regionMatches(true, 0, "sep=", 0, 4);
        try {
            return List.of(sheet(text, separator, '"', hint));
        } catch (CsvParseException brokenQuotes) {
            return List.of(sheet(text, separator, NO_QUOTE, hint));
        }
    }

    private Sheet sheet(String text, char separator, char quote, boolean hint) {
        var rows = new RowCollector(limits, new RowCollector.Budget());
        boolean complete = false;
        int number = 0;
        try (var records = CsvReader.builder().fieldSeparator(separator).quoteCharacter(quote).skipEmptyLines(false)
                .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(false).maxBufferSize(1 << 20)
                .ofCsvRecord(text + "\n" + SENTINEL)) {
            for (var record : records) {
                number++;
                complete = record.getFieldCount() == 1 && record.getField(0).equals(SENTINEL);
                if (complete || hint && number == 1) continue;
                rows.row(number, false);
                for (int i = 0; i < record.getFieldCount(); i++) rows.cell(i, cell(record.getField(i)));
            }
        } catch (java.io.IOException cannotBe) {
            throw new java.io.UncheckedIOException(cannotBe);
        }
        if (!complete) throw new CsvParseException("a quote is not closed");
        return new Sheet(file, "", false, rows.rows());
    }

    /** {@code ="1310…"} is how some programs keep a number from being eaten. */
    private SheetCell cell(String field) {
        if (field.length() > limits.cellLength()) throw new Refusal(Problem.UNREADABLE, "> " + limits.cellLength());
        if (field.startsWith("=\"") && field.endsWith("\"") && field.length() > 2) return SheetCell.text(field.substring(2, field.length() - 1));
        return SheetCell.text(field);
    }
}
