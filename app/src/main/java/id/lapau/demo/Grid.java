package id.lapau.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet, cell by cell, ready to be written in any format. */
record Grid(String name, boolean hidden, List<Line> lines, List<Merge> merges) {

    /**
     * One row.
     *
     * @param data        what the row proposes; null for every other row
     * @param writtenName the name as written, empty when there is none
     */
    record Line(List<Cell> cells, boolean hidden, @Nullable Proposed data, String writtenName) {

        static final Line BLANK = of(List.of());

        static Line of(List<Cell> cells) {
            return new Line(cells, false, null, "");
        }

        Line indented(int columns) {
            var moved = new java.util.ArrayList<Cell>(java.util.Collections.nCopies(columns, Cell.BLANK));
            moved.addAll(cells);
            return new Line(List.copyOf(moved), hidden, data, writtenName);
        }
    }

    /** Cells shown as one; all numbers from 0, both ends included. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + (char) ('A' + index % 26);
    }
}
