package id.lapau.linkage.bench;

import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.Settings.FieldSetting;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** What no linking can be faster than: only to read the columns that it uses. In seconds. */
final class Floor {

    private Floor() {}

    static double sameReader(Path file, Settings settings) {
        long begun = System.nanoTime();
        var records = CsvRecords.open(file);
        var wanted = columns(settings).stream().mapToInt(records.columns()::indexOf).toArray();
        var letters = new long[1];
        records.each(texts -> {
            for (int column : wanted) letters[0] += texts[column].length();
        });
        return since(begun, letters[0]);
    }

    /** On all cores, as DuckDB reads it. */
    static double duckDb(Path file, Settings settings) throws SQLException {
        var sum = columns(settings).stream().map(column -> "coalesce(sum(length(\"" + column + "\")), 0)").collect(Collectors.joining(" + "));
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:"); var statement = duckDb.createStatement()) {
            long begun = System.nanoTime();
            try (var row = statement.executeQuery("select cast(" + sum + " as bigint) from read_csv('" + file + "', header = true, all_varchar = true)")) {
                row.next();
                return since(begun, row.getLong(1));
            }
        }
    }

    private static List<String> columns(Settings settings) {
        return settings.fields().stream().map(FieldSetting::column).distinct().toList();
    }

    private static double since(long begun, long letters) {
        if (letters == 0) throw new IllegalStateException("nothing was read");
        return (System.nanoTime() - begun) / 1e9;
    }
}
