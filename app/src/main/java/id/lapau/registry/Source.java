package id.lapau.registry;

/**
 * Where a fact came from.
 *
 * @param reference a row as {@code file!sheet!row}, or what an officer gave as the ground
 */
public record Source(Kind kind, String reference) {

    /** The kinds of sources. */
    public enum Kind { INTAKE, OFFICER, REVIEW }

    /** A row of a workbook; the sheet is empty for CSV. */
    public static Source row(String file, String sheet, int row) {
        return new Source(Kind.INTAKE, file + "!" + sheet + "!" + row);
    }
}
