package id.lapau.linkage.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers records into parts where a table comes one by one. */
final class Gathering {

    private record Gathered(long before, List<String[]> rows) implements Records.Part {

        @Override
        public void each(Records.Visitor visitor) {
            rows.forEach(visitor::visit);
        }
    }

    private final Consumer<Records.Part> parts;
    private List<String[]> rows = new ArrayList<>();
    private long before;

    Gathering(Consumer<Records.Part> parts) {
        this.parts = parts;
    }

    void row(String[] texts) {
        rows.add(texts);
        if (rows.size() == Records.Part.MOST) end();
    }

    void end() {
        if (rows.isEmpty()) return;
        parts.accept(new Gathered(before, rows));
        before += rows.size();
        rows = new ArrayList<>();
    }
}
