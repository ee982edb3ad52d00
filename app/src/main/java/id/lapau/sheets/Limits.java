package id.lapau.sheets;

/**
 * What a file may cost before it is refused. The defaults suit what villages send; reference lists may be longer.
 *
 * @param fileBytes     size of the file itself
 * @param unpackedBytes size of all parts of one file together, after decompression
 * @param ratio         unpacked to packed size of one part, looked at from 8 MB on
 * @param entries       parts in one zip container
 * @param rows          rows that are not blank, in one sheet
 * @param columns       columns up to the last cell that is not blank
 * @param cells         cells that are not blank, in one workbook
 * @param cellLength    characters in one cell (a spreadsheet allows 32,767)
 */
public record Limits(long fileBytes, long unpackedBytes, int ratio, int entries, int rows, int columns, int cells, int cellLength) {

    public static final Limits DEFAULT = new Limits(64L << 20, 320L << 20, 300, 2_000, 200_000, 512, 4_000_000, 32_767);

    /** The same with more or fewer rows; cells and unpacked size follow. */
    public Limits withRows(int most) {
        double factor = Math.max(1.0, most / (double) rows);
        return new Limits((long) (fileBytes * factor), (long) (unpackedBytes * factor), ratio, entries, most, columns,
                (int) Math.min(Integer.MAX_VALUE, cells * factor), cellLength);
    }
}
