package id.lapau.linkage.duckdb;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Groups keys that do not fit into memory: DuckDB sorts them, on disk where its memory ends. */
final class DuckDbSorter implements Grouping.Sorter {

    private final long memory;
    private final int threads;
    private final Path folder;

    /** @param memory bytes of which DuckDB may make use */
    DuckDbSorter(long memory, int threads, Path folder) {
        this.memory = memory;
        this.threads = threads;
        this.folder = folder;
    }

    /** One at a time: each may fill the memory. */
    @Override
    public synchronized Blocks blocks(KeySource source) {
        try (var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET memory_limit = '" + Math.max(memory >> 20, 64) + "MB'");
            statement.execute("SET temp_directory = '" + folder.toString().replace("'", "''") + "'");
            statement.execute("SET preserve_insertion_order = false");
            statement.execute("CREATE TABLE keys (key BIGINT NOT NULL, row_number INTEGER NOT NULL)");
            fill(connection, source);
            return grouped(statement);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void fill(DuckDBConnection connection, KeySource source) throws SQLException {
        try (var appender = connection.createAppender("keys")) {
            source.each((key, row) -> {
                try {
                    appender.beginRow();
                    appender.append(key);
                    appender.append(row);
                    appender.endRow();
                } catch (SQLException e) {
                    throw failed(e);
                }
            });
        }
    }

    private static Blocks grouped(java.sql.Statement statement) throws SQLException {
        var blocks = new Blocks.Builder();
        try (var found = statement.executeQuery("SELECT key, row_number FROM keys ORDER BY key, row_number")) {
            long key = 0;
            while (found.next()) {
                if (found.getLong(1) != key) blocks.end();
                key = found.getLong(1);
                blocks.row(found.getInt(2));
            }
        }
        blocks.end();
        return blocks.built();
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("DuckDB failed: " + e.getMessage(), e);
    }
}
