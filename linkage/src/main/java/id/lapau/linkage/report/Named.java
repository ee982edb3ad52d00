package id.lapau.linkage.report;

import id.lapau.linkage.data.Records;
import id.lapau.linkage.result.RecordRef;
import id.lapau.linkage.settings.Settings;
import java.util.List;

/**
 * Ids that can't be confused: where an id stands in both tables, each gets its file's name before it.
 *
 * @param prefixes one for each table, empty where none is needed
 */
record Named(List<String> prefixes) {

    static Named of(Settings settings, List<Records> tables) {
        if (tables.size() == 1 || !new Ids(tables.getFirst(), settings.id()).overlap(new Ids(tables.getLast(), settings.id())))
            return new Named(tables.stream().map(_ -> "").toList());
        var stems = tables.stream().map(t -> t.name().replaceFirst("\\.[^.]*$", "") + ":").toList();
        return new Named(stems.getFirst().equals(stems.getLast()) ? List.of("1:", "2:") : stems);
    }

    String of(RecordRef record) {
        return prefixes.get(record.table()) + record.id();
    }
}
