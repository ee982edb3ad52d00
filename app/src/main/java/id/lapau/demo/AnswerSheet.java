package id.lapau.demo;

import id.lapau.demo.Grid.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One sheet of an answer while it is written: titles, header, numbered rows, and the truth about each. */
final class AnswerSheet {

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final List<AnswerTruth> truth = new ArrayList<>();
    private int number;

    AnswerSheet(String file) {
        this.file = file;
    }

    AnswerSheet title(String... titles) {
        for (var title : titles) lines.add(title.isEmpty() ? Line.BLANK : Line.of(List.of(Cell.text(title))));
        return this;
    }

    AnswerSheet header(boolean numbered, String... headings) {
        lines.add(Line.of(Arrays.stream(headings).map(Cell::text).toList()));
        if (numbered) lines.add(Line.of(IntStream.rangeClosed(1, headings.length).mapToObj(i -> Cell.text("(" + i + ")")).toList()));
        return this;
    }

    void row(int position, String says, String difference, Cell... cells) {
        var numbered = new ArrayList<Cell>(List.of(Cell.number(++number)));
        numbered.addAll(List.of(cells));
        lines.add(Line.of(List.copyOf(numbered)));
        truth.add(new AnswerTruth(file, lines.size(), position, says, difference));
    }

    AnswerSheet total(int column, long sum) {
        var cells = new ArrayList<>(java.util.Collections.nCopies(column + 1, Cell.BLANK));
        cells.set(1, Cell.text("JUMLAH"));
        cells.set(column, new Cell.Formula("SUM(A1:A1)", sum));
        lines.add(Line.of(List.copyOf(cells)));
        return this;
    }

    Grid grid(String name) {
        return new Grid(name, false, List.copyOf(lines), List.of());
    }

    List<AnswerTruth> truth() {
        return truth;
    }
}
