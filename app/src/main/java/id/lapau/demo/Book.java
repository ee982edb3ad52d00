package id.lapau.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** One workbook, laid out. */
record Book(BookDesign design, List<Grid> grids) {

    static Book of(BookDesign design, List<List<Proposed>> sheets, Settings settings, Places places) {
        var dice = new Dice(settings.seed(), "book " + design.nagari().index());
        var grids = new ArrayList<Grid>();
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = design.sheets().get(i);
            grids.add(new Layout(design, sheet, settings.asOf(), dice).grid(sheets.get(i), new WrittenRow(design, sheet, settings, places, dice)));
        }
        if (design.recap()) grids.add(dice.chance(0.5) ? 0 : grids.size(), SideSheets.recap(design.nagari(), List.copyOf(grids)));
        if (!design.csv() && dice.chance(0.15)) grids.add(SideSheets.dropDown());
        if (!design.csv() && dice.chance(0.15)) grids.add(SideSheets.empty());
        return new Book(design, List.copyOf(grids));
    }

    void write(OutputStream out) throws IOException {
        switch (design.format()) {
            case BookDesign.Format.Xlsx() -> new XlsxFile(grids, design.inline()).write(out);
            case BookDesign.Format.Xls() -> XlsFile.write(grids, out);
            case BookDesign.Format.Csv csv -> CsvFile.write(grids.getFirst(), csv, out);
        }
    }
}
