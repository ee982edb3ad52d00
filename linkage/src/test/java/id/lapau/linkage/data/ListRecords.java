package id.lapau.linkage.data;

import java.util.List;
import java.util.Map;

/** A table in memory. */
public record ListRecords(String name, List<String> columns, List<Map<String, String>> rows) implements Records {

    @Override
    public void each(Visitor visitor) {
        for (var row : rows) visitor.visit(columns.stream().map(row::get).toArray(String[]::new));
    }
}
