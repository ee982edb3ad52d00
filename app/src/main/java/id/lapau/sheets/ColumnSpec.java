package id.lapau.sheets;

import java.util.List;
import java.util.function.Predicate;

/**
 * A column that a desk looks for.
 *
 * @param key      the desk's own name, such as {@code nik}
 * @param names    headings in use, any case and punctuation, best first
 * @param required whether a table without it is no table for the desk
 * @param sample   whether a value looks as if it belonged here; used to break ties and to find columns with odd headings
 */
public record ColumnSpec(String key, List<String> names, boolean required, Predicate<SheetCell> sample) {}
