package id.lapau.sheets;

/**
 * A column of a file that goes out.
 *
 * @param width in characters
 */
public record OutColumn(String heading, int width, Kind kind) {

    /** TEXT keeps every digit, whatever the value looks like; AMOUNT is whole with thousands separated; DATE a day. */
    public enum Kind { TEXT, NUMBER, AMOUNT, DATE }

    public static OutColumn text(String heading, int width) {
        return new OutColumn(heading, width, Kind.TEXT);
    }
}
