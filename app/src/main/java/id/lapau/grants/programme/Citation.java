package id.lapau.grants.programme;

/**
 * Where a rule stands.
 *
 * @param verified false while nobody has read the full text; the pages say so
 */
public record Citation(String text, boolean verified) {}
