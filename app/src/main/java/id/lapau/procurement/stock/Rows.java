package id.lapau.procurement.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the columns of this desk's tables are read. */
final class Rows {

    private Rows() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID maybeId(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybeAt(row, column), column);
    }

    static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
