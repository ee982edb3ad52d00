package id.lapau.sheets;

import java.util.List;

/**
 * One row that is not blank.
 *
 * @param number 1-based row as the spreadsheet shows it; in CSV the 1-based record, blank ones counted
 * @param cells  from column 0; trailing blank cells may be left out
 */
public record SheetRow(int number, boolean hidden, List<SheetCell> cells) {

    public SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }
}
