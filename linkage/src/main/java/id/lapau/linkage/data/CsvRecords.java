package id.lapau.linkage.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** A CSV file in UTF-8 with a header line; comma, semicolon or tab, whichever the header has most of. */
public final class CsvRecords implements Records {

    private final Path file;
    private final char separator;
    private final List<String> columns;

    private CsvRecords(Path file, char separator, List<String> columns) {
        this.file = file;
        this.separator = separator;
        this.columns = columns;
    }

    /** Opens a file and reads its header; throws a {@link DataException} for a file that is missing, empty or without usable header. */
    public static CsvRecords open(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            var first = lines.readLine();
            if (first == null || first.isBlank()) throw new DataException(file + ": the file is empty; a header line with column names is expected");
            char separator = separator(first);
            return new CsvRecords(file, separator, header(file, separator));
        } catch (java.nio.file.NoSuchFileException e) {
            throw new DataException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new DataException(file + ": can't be read as UTF-8 text (" + e.getMessage() + ")", e);
        }
    }

    private static char separator(String header) {
        char best = ',';
        for (char c : new char[] {';', '\t'}) if (count(header, c) > count(header, best)) best = c;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<String> header(Path file, char separator) throws IOException {
        try (var csv = reader(file, separator)) {
            var columns = csv.iterator().next().getFields().stream().map(String::strip).toList();
            var seen = new HashSet<String>();
            for (var column : columns) if (!seen.add(column)) throw new DataException(file + ", line 1: the column '" + column + "' stands there twice");
            return columns;
        }
    }

    private static CsvReader<CsvRecord> reader(Path file, char separator) throws IOException {
        return CsvReader.builder().fieldSeparator(separator).detectBomHeader(true).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(file);
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void each(Visitor visitor) {
        try (var csv = reader(file, separator)) {
            boolean header = true;
            for (var line : csv) {
                if (!header) visitor.visit(texts(line));
                header = false;
            }
        } catch (CsvParseException e) {
            throw new DataException(file + ": " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(file + ": can't be read (" + e.getMessage() + ")", e);
        }
    }

    private String[] texts(CsvRecord line) {
        if (line.getFieldCount() > columns.size())
            throw new DataException(file + ", line " + line.getStartingLineNumber() + ": " + line.getFieldCount() + " values, but the header names " + columns.size() + " columns");
        var texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) texts[i] = i < line.getFieldCount() ? line.getField(i) : "";
        return texts;
    }
}
