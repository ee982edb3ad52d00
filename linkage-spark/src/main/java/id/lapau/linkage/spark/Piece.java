package id.lapau.linkage.spark;

import id.lapau.linkage.data.CsvFormat;
import java.io.Serializable;
import java.util.Iterator;

/**
 * What a part of a file holds.
 *
 * @param lines   lines, empty ones too
 * @param records lines that hold one
 * @param goesOn  a quoted text runs over the end of a line, so that lines are no records
 */
record Piece(long lines, long records, boolean goesOn) implements Serializable {

    static final Piece NONE = new Piece(0, 0, false);

    static Piece of(CsvFormat format, Iterator<String> lines) {
        var piece = NONE;
        while (lines.hasNext()) piece = piece.with(format, lines.next());
        return piece;
    }

    private Piece with(CsvFormat format, String line) {
        return new Piece(lines + 1, records + (line.isEmpty() ? 0 : 1), goesOn || format.goesOn(line));
    }

    Piece and(Piece other) {
        return new Piece(lines + other.lines, records + other.records, goesOn || other.goesOn);
    }
}
