package id.lapau.sheets;

import java.util.List;

/**
 * One sheet with its rows that are not blank, in order.
 *
 * @param file   name of the file; a file in a zip is {@code archive.zip/inner.xlsx}
 * @param name   name of the sheet; empty for CSV
 * @param hidden whether the sheet is hidden in the workbook
 */
public record Sheet(String file, String name, boolean hidden, List<SheetRow> rows) {}
