package id.lapau.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives a value that is merged over several data rows, such as the nagari, to each of them. */
final class VerticalMerges {

    private static final int MOST = 500_000;

    private final Map<Integer, List<Sheet.Merge>> byRow = new HashMap<>();
    private final Map<Sheet.Merge, SheetCell> values = new HashMap<>();

    VerticalMerges(List<Sheet.Merge> merges) {
        int left = MOST;
        for (var merge : merges) {
            if (merge.lastRow() <= merge.firstRow() || merge.firstColumn() != merge.lastColumn()) continue;
            for (int row = merge.firstRow(); row <= merge.lastRow() && left-- > 0; row++)
                byRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(merge);
        }
    }

    SheetRow spread(SheetRow row) {
        var merges = byRow.get(row.number());
        if (merges == null) return row;
        var cells = new ArrayList<>(row.cells());
        for (var merge : merges) {
            if (row.number() == merge.firstRow()) {
                values.put(merge, row.cell(merge.firstColumn()));
                continue;
            }
            while (cells.size() <= merge.firstColumn()) cells.add(SheetCell.BLANK);
            if (cells.get(merge.firstColumn()).blank()) cells.set(merge.firstColumn(), values.getOrDefault(merge, SheetCell.BLANK));
        }
        return new SheetRow(row.number(), row.hidden(), List.copyOf(cells));
    }
}
