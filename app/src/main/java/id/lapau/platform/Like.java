package id.lapau.platform;

/** What somebody typed, as a pattern for SQL's {@code like}. */
public final class Like {

    private Like() {}

    /** Matches wherever the text stands; per cent and underscore mean themselves. */
    public static String containing(String text) {
        return "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
