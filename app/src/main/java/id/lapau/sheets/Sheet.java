package id.lapau.sheets;

import java.util.List;

/**
 * One sheet with its rows that are not blank, in order.
 *
 * @param file   name of the file; a file in a zip is {@code archive.zip/inner.xlsx}
 * @param name   name of the sheet; empty for CSV
 * @param hidden whether the sheet is hidden in the workbook
 * @param merges merged cells; the value stands in the first cell only
 */
public record Sheet(String file, String name, boolean hidden, List<SheetRow> rows, List<Merge> merges) {

    /** A rectangle of merged cells: 1-based rows, 0-based columns, both ends included. */
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    public Sheet(String file, String name, boolean hidden, List<SheetRow> rows) {
        this(file, name, hidden, rows, List.of());
    }
}
