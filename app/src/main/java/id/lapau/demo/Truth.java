package id.lapau.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads off the laid-out workbooks what is true of each row: who comes a second time, in the order of files, sheets and rows, is the duplicate. */
final class Truth {

    private final Set<String> seen = new HashSet<>();
    private final List<TruthRow> rows = new ArrayList<>();

    private Truth() {}

    static List<TruthRow> of(List<Book> books) {
        var truth = new Truth();
        books.stream().sorted(Comparator.comparing(b -> b.design().file())).forEach(truth::read);
        return List.copyOf(truth.rows);
    }

    private void read(Book book) {
        for (var grid : book.grids())
            for (int i = 0; i < grid.lines().size(); i++) {
                var line = grid.lines().get(i);
                var data = line.data();
                if (data != null) rows.add(new TruthRow(book.design().file(), grid.name(), i + 1, data.id(), codes(data), line.writtenName()));
            }
    }

    private List<String> codes(Proposed data) {
        var codes = new ArrayList<>(data.codes().stream().map(Plant::name).toList());
        if (!seen.add(data.id())) codes.add(Plant.DUPLICATE_IN_BATCH.name());
        return List.copyOf(codes);
    }
}
