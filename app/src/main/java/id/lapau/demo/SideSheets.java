package id.lapau.demo;

import id.lapau.demo.Grid.Line;
import java.util.ArrayList;
import java.util.List;

/** Sheets that hold no proposals: the recapitulation, the hidden list behind a drop-down, the empty sheet that came with the program. */
final class SideSheets {

    private SideSheets() {}

    static Grid recap(Nagari nagari, List<Grid> data) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(List.of(Cell.text("REKAPITULASI USULAN BPUM NAGARI " + nagari.name().toUpperCase(java.util.Locale.ROOT)))));
        lines.add(Line.BLANK);
        lines.add(Line.of(List.of(Cell.text("No"), Cell.text("Jorong"), Cell.text("Jumlah Pelaku Usaha"), Cell.text("Keterangan"))));
        long all = 0;
        for (int i = 0; i < nagari.jorong().size(); i++) {
            long count = count(data, i);
            all += count;
            lines.add(Line.of(List.of(Cell.number(i + 1), Cell.text(nagari.jorong().get(i)), Cell.number(count), Cell.BLANK)));
        }
        lines.add(Line.of(List.of(Cell.BLANK, Cell.text("JUMLAH"), new Cell.Formula("SUM(C4:C" + (3 + nagari.jorong().size()) + ")", all))));
        return new Grid("Rekap", false, List.copyOf(lines), List.of(new Grid.Merge(0, 0, 0, 3)));
    }

    private static long count(List<Grid> data, int jorong) {
        return data.stream().flatMap(g -> g.lines().stream()).filter(line -> line.data() != null && line.data().person().jorong() == jorong).count();
    }

    static Grid dropDown() {
        var lines = WordLists.lines("words.txt").group("line").stream().map(line -> Line.of(List.of(Cell.text(line)))).toList();
        return new Grid("Master", true, lines, List.of());
    }

    static Grid empty() {
        return new Grid("Sheet3", false, List.of(), List.of());
    }
}
