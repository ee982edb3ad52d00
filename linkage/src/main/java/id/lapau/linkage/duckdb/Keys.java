package id.lapau.linkage.duckdb;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Blocking keys in DuckDB: one table for each rule. DuckDB sorts and groups them, on disk where memory ends. */
final class Keys implements AutoCloseable {

    /** Gets the rows that share a key, in rising order, in an array that is reused. */
    @FunctionalInterface
    interface BlockVisitor {
        void visit(long key, int[] rows, int count);
    }

    @FunctionalInterface
    interface KeyVisitor {
        void visit(long key, long records, int row);
    }

    private final DuckDBConnection connection;
    private final DuckDBAppender[] appenders;

    Keys(int rules, int threads, long memoryMb, Path folder) {
        try {
            connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            run("SET threads = " + threads);
            run("SET memory_limit = '" + memoryMb + "MB'");
            run("SET temp_directory = '" + folder.toString().replace("'", "''") + "'");
            run("SET preserve_insertion_order = false");
            appenders = new DuckDBAppender[rules];
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void add(int rule, long key, int row) {
        try {
            if (appenders[rule] == null) {
                run("CREATE TABLE IF NOT EXISTS rule_" + rule + " (key BIGINT NOT NULL, row_number INTEGER NOT NULL)");
                appenders[rule] = connection.createAppender("rule_" + rule);
            }
            var appender = appenders[rule];
            appender.beginRow();
            appender.append(key);
            appender.append(row);
            appender.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Must be called after the last key and before any question. */
    void complete() {
        try {
            for (int i = 0; i < appenders.length; i++)
                if (appenders[i] != null) {
                    appenders[i].close();
                    appenders[i] = null;
                }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Keys that more records share than allowed, the largest first. */
    void larger(int rule, int limit, KeyVisitor visitor) {
        if (!exists(rule)) return;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT key, count(*) AS records, min(row_number) AS first
                        FROM rule_%d GROUP BY key HAVING count(*) > %d ORDER BY records DESC, first""".formatted(rule, limit))) {
            while (found.next()) visitor.visit(found.getLong(1), found.getLong(2), found.getInt(3));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Blocks of two records up to the limit. */
    void blocks(int rule, int limit, BlockVisitor visitor) {
        if (!exists(rule)) return;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT key, row_number FROM rule_%1$d
                        WHERE key IN (SELECT key FROM rule_%1$d GROUP BY key HAVING count(*) BETWEEN 2 AND %2$d)
                        ORDER BY key, row_number""".formatted(rule, limit))) {
            var rows = new int[limit];
            int count = 0;
            long key = 0;
            while (found.next()) {
                long next = found.getLong(1);
                if (count > 0 && next != key) {
                    visitor.visit(key, rows, count);
                    count = 0;
                }
                key = next;
                rows[count++] = found.getInt(2);
            }
            if (count > 0) visitor.visit(key, rows, count);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private boolean exists(int rule) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM information_schema.tables WHERE table_name = 'rule_%d'".formatted(rule))) {
            return found.next();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("DuckDB failed: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
