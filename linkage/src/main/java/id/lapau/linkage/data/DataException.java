package id.lapau.linkage.data;

import id.lapau.linkage.text.Near;
import java.util.List;

/** Data that can't be linked; the message names file, line and column, what was found and what is expected. */
public final class DataException extends RuntimeException {

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }

    public static DataException noColumn(String table, String column, List<String> columns) {
        return new DataException(table + ": there is no column '" + column + "'" + Near.to(column, columns));
    }

    public static DataException noRecord(String table) {
        return new DataException(table + ": no record stands below the header");
    }

    /** @param first place of a record in its table, from 1 @param second place of the other, likewise */
    public static DataException doubleId(String table, long first, long second, String id, String column) {
        return new DataException(table + ": records " + first + " and " + second + " have the same id '" + id + "' in column '" + column + "'; ids must be unique");
    }
}
