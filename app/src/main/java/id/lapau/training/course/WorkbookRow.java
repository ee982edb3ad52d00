package id.lapau.training.course;

/**
 * A row of a workbook of participants.
 *
 * @param number as the spreadsheet shows it
 * @param name   as written
 * @param key    message key of what became of it
 */
public record WorkbookRow(int number, String name, String key) {

    /** Whether it came in. */
    public boolean in() {
        return key.equals("training.row.APPLIED") || key.equals("training.row.ADMITTED") || key.equals("training.row.WAITING");
    }
}
