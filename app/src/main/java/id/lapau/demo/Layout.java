package id.lapau.demo;

import id.lapau.demo.Grid.Line;
import id.lapau.demo.Grid.Merge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lays out one sheet: titles, header, numbering, rows by jorong, subtotals, blank rows, signature. */
final class Layout {

    private final BookDesign book;
    private final SheetDesign sheet;
    private final LocalDate asOf;
    private final Dice dice;
    private final int width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Line> header = new ArrayList<>();

    Layout(BookDesign book, SheetDesign sheet, LocalDate asOf, Dice dice) {
        this.book = book;
        this.sheet = sheet;
        this.asOf = asOf;
        this.dice = dice;
        width = sheet.columns().size();
    }

    Grid grid(List<Proposed> proposed, WrittenRow writer) {
        titles();
        header();
        if (sheet.numbering()) numbering();
        rows(sheet.sections() ? byJorong(proposed) : proposed, writer);
        if (sheet.subtotals()) total("JUMLAH", proposed.size());
        if (sheet.signature()) signature();
        var moved = lines.stream().map(line -> line.cells().isEmpty() ? line : line.indented(sheet.indent())).toList();
        return new Grid(sheet.name(), false, moved, List.copyOf(merges));
    }

    private void titles() {
        var nagari = book.nagari();
        var titles = List.of("DATA USULAN CALON PENERIMA BPUM – TAHUN " + asOf.getYear(), "NAGARI " + nagari.name().toUpperCase(Locale.ROOT),
                "KECAMATAN " + nagari.district().toUpperCase(Locale.ROOT) + " KABUPATEN DHARMASRAYA", "Lampiran : Surat Wali Nagari No. 518/" + (20 + nagari.index()) + "/X-" + asOf.getYear());
        for (int i = 0; i < sheet.titleRows(); i++) {
            merge(lines.size(), lines.size(), 0, width - 1);
            lines.add(Line.of(List.of(Cell.text(titles.get(i)))));
        }
        if (sheet.titleRows() > 0) lines.add(Line.BLANK);
    }

    private void header() {
        int first = lines.size();
        if (!sheet.twoRowHeader()) header.add(Line.of(sheet.columns().stream().map(f -> Cell.text(f.heading(dice))).toList()));
        else {
            header.add(Line.of(grouped(first)));
            header.add(Line.of(sheet.columns().stream().map(f -> Cell.text(f.under())).toList()));
        }
        lines.addAll(header);
    }

    /** The upper of two header rows: each group named once over its columns, every other heading merged downwards. */
    private List<Cell> grouped(int row) {
        var cells = new ArrayList<Cell>();
        for (int from = 0; from < width;) {
            var field = sheet.columns().get(from);
            int to = from;
            while (!field.group().isEmpty() && to + 1 < width && sheet.columns().get(to + 1).group().equals(field.group())) to++;
            cells.add(Cell.text(field.group().isEmpty() ? field.heading(dice) : field.group()));
            cells.addAll(WrittenRow.blanks(to - from));
            if (field.group().isEmpty()) merge(row, row + 1, from, from);
            else merge(row, row, from, to);
            from = to + 1;
        }
        return cells;
    }

    private void numbering() {
        boolean brackets = dice.chance(0.3);
        var cells = new ArrayList<Cell>();
        for (int i = 1; i <= width; i++) cells.add(brackets ? Cell.text("(" + i + ")") : Cell.number(i));
        lines.add(Line.of(cells));
    }

    private static List<Proposed> byJorong(List<Proposed> proposed) {
        return proposed.stream().sorted(Comparator.comparingInt(p -> p.person().jorong())).toList();
    }

    private void rows(List<Proposed> proposed, WrittenRow writer) {
        int section = -1;
        int sinceSection = 0;
        int firstOfJorong = lines.size();
        for (int i = 0; i < proposed.size(); i++) {
            var row = proposed.get(i);
            if (sheet.sections() && row.person().jorong() != section) {
                if (section >= 0 && sheet.subtotals()) total("Jumlah", sinceSection);
                section = row.person().jorong();
                sinceSection = 0;
                section(section);
            }
            if (sheet.blankRows() && dice.chance(0.03)) lines.add(Line.BLANK);
            if (sheet.repeatedHeader() && i > 0 && i % 40 == 0) lines.addAll(header);
            lines.add(writer.of(row, i + 1));
            sinceSection++;
        }
        if (sheet.mergedJorong()) mergeEqualJorong(firstOfJorong);
    }

    private void section(int jorong) {
        var all = book.nagari().jorong();
        merge(lines.size(), lines.size(), 0, width - 1);
        lines.add(Line.of(List.of(Cell.text("JORONG " + all.get(Math.min(jorong, all.size() - 1)).toUpperCase(Locale.ROOT)))));
    }

    /** Neighbours of one jorong share one merged cell, so that all but the first are empty there. */
    private void mergeEqualJorong(int from) {
        int column = sheet.columns().indexOf(Field.JORONG);
        for (int start = from; start < lines.size();) {
            int end = start;
            while (end + 1 < lines.size() && sameJorong(start, end + 1, column)) end++;
            for (int row = start + 1; row <= end; row++) lines.set(row, blanked(lines.get(row), column));
            if (end > start) merge(start, end, column, column);
            start = end + 1;
        }
    }

    private boolean sameJorong(int one, int other, int column) {
        return lines.get(one).data() != null && lines.get(other).data() != null && lines.get(one).cells().get(column).equals(lines.get(other).cells().get(column));
    }

    private static Line blanked(Line line, int column) {
        var cells = new ArrayList<>(line.cells());
        cells.set(column, Cell.BLANK);
        return new Line(List.copyOf(cells), line.hidden(), line.data(), line.writtenName());
    }

    private void total(String label, int count) {
        var cells = new ArrayList<>(WrittenRow.blanks(width));
        cells.set(dice.chance(0.5) ? 0 : 1, Cell.text(label));
        int amount = sheet.columns().indexOf(Field.MONTHLY);
        cells.set(amount > 1 ? amount : 2, amount > 1 && count > 0
                ? new Cell.Formula("SUM(" + cell(amount, lines.size() - count) + ":" + cell(amount, lines.size() - 1) + ")", count * 2_350_000L) : Cell.text(count + " orang"));
        lines.add(Line.of(cells));
    }

    private String cell(int column, int row) {
        return Grid.column(column + sheet.indent()) + (Math.max(row, 0) + 1);
    }

    private void signature() {
        lines.add(Line.BLANK);
        if (dice.chance(0.4)) lines.add(Line.of(List.of(Cell.text("Catatan: data sesuai dengan fotokopi KTP dan KK yang bersangkutan"))));
        var day = asOf.minusDays(dice.between(2, 40));
        right(book.nagari().name() + ", " + WrittenThings.inWords(day));
        right("Wali Nagari " + book.nagari().name());
        lines.add(Line.BLANK);
        lines.add(Line.BLANK);
        right(dice.one("( ............................ )", "SYAFRUDDIN, S.Sos", "H. MASRIZAL", "( YUSRI DT. RAJO INTAN )", "NURHAYATI, S.Pd"));
    }

    private void right(String text) {
        var cells = new ArrayList<>(WrittenRow.blanks(Math.max(1, width - 2)));
        cells.set(cells.size() - 1, Cell.text(text));
        lines.add(Line.of(cells));
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow == lastRow && firstColumn == lastColumn) return;
        merges.add(new Merge(firstRow, lastRow, firstColumn + sheet.indent(), lastColumn + sheet.indent()));
    }
}
