package id.lapau.grants.intake;

/**
 * Where a row stands.
 *
 * @param sheet empty for CSV
 * @param row   1-based row of the sheet
 */
public record RowRef(String file, String sheet, int row) {

    /** {@code file!sheet!row} */
    @Override public String toString() {
        return file + "!" + sheet + "!" + row;
    }
}
