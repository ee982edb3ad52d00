package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects the rows of a sheet that are not blank, and refuses more than the limits allow. */
final class RowCollector {

    /** Cells of the whole workbook so far. */
    static final class Budget {
        private int cells;
    }

    private final Limits limits;
    private final Budget budget;
    private final List<SheetRow> rows = new ArrayList<>();
    private SheetCell[] cells = new SheetCell[32];
    private int width;
    private int number;
    private boolean hidden;

    RowCollector(Limits limits, Budget budget) {
        this.limits = limits;
        this.budget = budget;
        Arrays.fill(cells, SheetCell.BLANK);
    }

    void row(int number, boolean hidden) {
        end();
        this.number = number;
        this.hidden = hidden;
    }

    void cell(int column, SheetCell cell) {
        if (cell.blank() || column < 0) return;
        if (column >= limits.columns()) throw new Refusal(Problem.TOO_MANY_COLUMNS, (column + 1) + " > " + limits.columns());
        if (column >= cells.length) grow(column);
        cells[column] = cell;
        width = Math.max(width, column + 1);
        if (++budget.cells > limits.cells()) throw new Refusal(Problem.TOO_MANY_ROWS, "> " + limits.cells());
    }

    /** Rows that are complete. */
    int count() {
        return rows.size();
    }

    /** The rows in order of their numbers. */
    List<SheetRow> rows() {
        end();
        for (int i = 1; i < rows.size(); i++)
            if (rows.get(i).number() < rows.get(i - 1).number()) {
                rows.sort(Comparator.comparingInt(SheetRow::number));
                break;
            }
        return List.copyOf(rows);
    }

    private void end() {
        if (width == 0) return;
        rows.add(new SheetRow(number, hidden, List.of(Arrays.copyOf(cells, width))));
        if (rows.size() > limits.rows()) throw new Refusal(Problem.TOO_MANY_ROWS, "> " + limits.rows());
        Arrays.fill(cells, 0, width, SheetCell.BLANK);
        width = 0;
    }

    private void grow(int column) {
        int old = cells.length;
        cells = Arrays.copyOf(cells, Math.max(column + 1, old * 2));
        Arrays.fill(cells, old, cells.length, SheetCell.BLANK);
    }
}
