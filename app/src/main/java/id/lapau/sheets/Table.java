package id.lapau.sheets;

import java.util.List;
import java.util.Map;

/**
 * A table found in a sheet.
 *
 * @param headerRows numbers of the one to three rows that make the header
 * @param headings   the heading of each column, parts of several rows joined by a space; empty where there is none
 * @param columns    column index by {@link ColumnSpec#key()}, as guessed or as corrected by an officer
 * @param rows       the data rows
 * @param skipped    every other row that is not blank, those above the header too, with the reason; nothing is dropped silently
 */
public record Table(Sheet sheet, List<Integer> headerRows, List<String> headings, Map<String, Integer> columns,
        List<SheetRow> rows, List<Skipped> skipped) {

    public record Skipped(SheetRow row, Why why) {}

    public enum Why { ABOVE_HEADER, NUMBERING, REPEATED_HEADER, SUBTOTAL, SIGNATURE_OR_NOTE }

    public SheetCell cell(SheetRow row, String key) {
        var column = columns.get(key);
        return column == null ? SheetCell.BLANK : row.cell(column);
    }

    /** The same for two workbooks from one template: by it a corrected mapping is remembered. */
    public String signature() {
        return signature(headings);
    }

    public static String signature(List<String> headings) {
        return String.join("|", headings.stream().map(h -> h.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "")).toList());
    }
}
