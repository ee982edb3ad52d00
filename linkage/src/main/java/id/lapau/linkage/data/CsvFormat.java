package id.lapau.linkage.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * How a CSV file is written: comma, semicolon, tab or bar, whichever its header has most of. Every engine reads by it.
 *
 * @param file as messages name it
 */
public record CsvFormat(String file, char separator, List<String> columns) implements Serializable {

    private static final int LONGEST_HEADER = 1 << 20;
    private static final String BOM = "\uFEFF";

    /** Reads the header; throws a {@link DataException} where there is none that can be used. */
    public static CsvFormat read(String file, BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var first = text.readLine();
        if (first == null || first.replace(BOM, "").isBlank()) throw new DataException(file + ": the file is empty; a header line with column names is expected");
        text.reset();
        if (first.startsWith(BOM)) text.skip(BOM.length());
        char separator = separator(first);
        return new CsvFormat(file, separator, header(file, separator, text));
    }

    private static char separator(String header) {
        char best = ',';
        for (char c : new char[] {';', '\t', '|'}) if (count(header, c) > count(header, best)) best = c;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<String> header(String file, char separator, BufferedReader text) {
        var columns = reader(separator).ofCsvRecord(text).iterator().next().getFields().stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var column : columns) if (!seen.add(column)) throw new DataException(file + ", line 1: the column '" + column + "' stands there twice");
        return List.copyOf(columns);
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true);
    }

    /** A reader of such files, the header line being their first record. */
    public CsvReader.CsvReaderBuilder reader() {
        return reader(separator);
    }

    /** A record's texts, one for each column; missing ones are empty. @param before lines of the file that stand before what is read */
    public String[] texts(CsvRecord line, long before) {
        if (line.getFieldCount() > columns.size())
            throw new DataException(file + ", line " + (before + line.getStartingLineNumber()) + ": " + line.getFieldCount() + " values, but the header names " + columns.size() + " columns");
        var texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) texts[i] = i < line.getFieldCount() ? line.getField(i) : "";
        return texts;
    }

    /** Whether a quoted text goes on beyond this line, which begins outside of any. */
    public boolean goesOn(String line) {
        boolean begins = true;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && line.startsWith("\"\"", i)) i++;
            else if (quoted) quoted = c != '"';
            else {
                quoted = begins && c == '"';
                begins = c == separator;
            }
        }
        return quoted;
    }
}
