package id.lapau.linkage.data;

/** Data that can't be linked; the message names file, line and column, what was found and what is expected. */
public final class DataException extends RuntimeException {

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
