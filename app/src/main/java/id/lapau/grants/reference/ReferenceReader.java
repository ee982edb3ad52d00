package id.lapau.grants.reference;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.lapau.grants.reference.ReferenceReading.Refused;
import id.lapau.sheets.CsvText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a reference list from CSV (comma, semicolon or tab; UTF-8 with or without BOM, or Windows-1252) or from a workbook. */
public final class ReferenceReader {

    private static final int SNIFFED = 8_192;

    private ReferenceReader() {}

    public static ReferenceReading read(ListKind kind, Path file) {
        try {
            return read(kind, file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            return new Refused(file.toString(), "berkas tidak dapat dibaca", "periksa nama dan izin berkas");
        }
    }

    /** Columns are found by their headings. */
    public static ReferenceReading read(ListKind kind, String name, byte[] content) {
        return read(kind, name, content, Map.of());
    }

    /** @param mapping column index by key for columns whose heading is not known; others are found by heading */
    public static ReferenceReading read(ListKind kind, String name, byte[] content, Map<String, Integer> mapping) {
        if (content.length == 0) return new Refused(name, "berkas kosong", "diharapkan CSV dengan baris judul");
        if (binary(content)) return ReferenceBook.read(kind, name, content, mapping);
        var text = CsvText.decode(content);
        try (var csv = csv(text)) {
            return read(kind, name, csv, mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (de.siegmar.fastcsv.reader.CsvParseException broken) {
            return new Refused(name, "CSV rusak: " + broken.getMessage(), "periksa tanda kutip pada baris itu");
        }
    }

    static CsvReader<CsvRecord> csv(String text) {
        return CsvReader.builder().fieldSeparator(CsvText.separator(text)).commentStrategy(CommentStrategy.NONE).skipEmptyLines(true).ofCsvRecord(text);
    }

    private static ReferenceReading read(ListKind kind, String name, CsvReader<CsvRecord> csv, Map<String, Integer> mapping) {
        var records = csv.iterator();
        if (!records.hasNext()) return new Refused(name, "berkas kosong", "diharapkan baris judul");
        var header = records.next().getFields();
        var columns = columns(kind, header, mapping);
        var missing = missing(kind, columns);
        if (!missing.isEmpty())
            return new Refused(name, "kolom " + String.join(", ", missing) + " tidak ditemukan di antara: " + String.join(", ", header),
                    "kolom yang diharapkan: " + String.join(", ", kind.columns().stream().map(c -> c.key()).toList()));
        var lines = new ReferenceLines(kind, columns);
        records.forEachRemaining(r -> lines.add((int) r.getStartingLineNumber(), r.getFields()));
        return orEmpty(name, lines);
    }

    static ReferenceReading orEmpty(String name, ReferenceLines lines) {
        return lines.rows() == 0 ? new Refused(name, "tidak ada baris data", "diharapkan sedikitnya satu baris di bawah judul") : lines.reading();
    }

    static List<String> missing(ListKind kind, Map<String, Integer> columns) {
        return kind.columns().stream().filter(c -> c.required() && !columns.containsKey(c.key())).map(c -> c.key()).toList();
    }

    /** Column index by key, as far as the headings tell. */
    static Map<String, Integer> columns(ListKind kind, List<String> header, Map<String, Integer> mapping) {
        var columns = new HashMap<>(mapping);
        var headings = header.stream().map(ReferenceReader::plain).toList();
        for (var column : kind.columns())
            column.names().stream().map(ReferenceReader::plain).mapToInt(headings::indexOf).filter(i -> i >= 0 && !columns.containsValue(i))
                    .findFirst().ifPresent(i -> columns.putIfAbsent(column.key(), i));
        return columns;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static boolean binary(byte[] content) {
        for (int i = 0; i < Math.min(content.length, SNIFFED); i++) if (content[i] == 0) return true;
        return false;
    }
}
