package id.lapau.grants.reference;

import id.lapau.grants.RememberedColumns;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.lapau.grants.reference.ReferenceReading.Refused;
import id.lapau.sheets.CsvText;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The headings of a list, some values below each, and which column was guessed to hold what.
 *
 * @param samples for each column; a number that could name a person keeps its last two digits only
 * @param guess   column index by key
 */
public record ColumnSamples(List<String> headings, List<List<String>> samples, Map<String, Integer> guess) {

    private static final int ROWS = 4;
    private static final int BEGINNING = 1 << 16;
    private static final int LONG_ENOUGH_TO_NAME_SOMEBODY = 10;

    sealed interface Look {
        record Seen(ColumnSamples columns) implements Look {}

        record Not(Refused refused) implements Look {}
    }

    static Look of(ListKind kind, String name, byte[] content) {
        if (content.length == 0) return new Look.Not(new Refused(name, "berkas kosong", "diharapkan CSV atau XLSX dengan baris judul"));
        if (!ReferenceReader.binary(content)) return ofText(kind, name, CsvText.decode(CsvText.beginning(content, BEGINNING)));
        return switch (ReferenceBook.beginning(name, content)) {
            case ReferenceBook.Opened.Not(var refused) -> new Look.Not(refused);
            case ReferenceBook.Opened.Sheets(var sheets) when sheets.isEmpty() -> new Look.Not(new Refused(name, "berkas kosong", "diharapkan baris judul"));
            case ReferenceBook.Opened.Sheets(var sheets) -> {
                var finder = new TableFinder();
                var table = sheets.stream().flatMap(s -> finder.find(s, kind.columns()).stream()).findFirst();
                var rows = table.map(t -> t.rows()).orElseGet(() -> sheets.getFirst().rows().subList(1, sheets.getFirst().rows().size()));
                var headings = table.map(t -> t.headings()).orElseGet(() -> texts(sheets.getFirst().rows().getFirst().cells()));
                yield new Look.Seen(of(headings, rows.stream().limit(ROWS).map(row -> texts(row.cells())).toList(),
                        table.map(t -> t.columns()).orElseGet(() -> ReferenceReader.columns(kind, headings, Map.of()))));
            }
        };
    }

    private static Look ofText(ListKind kind, String name, String text) {
        try (var csv = ReferenceReader.csv(text)) {
            var records = csv.stream().limit(1 + ROWS).map(CsvRecord::getFields).toList();
            if (records.isEmpty()) return new Look.Not(new Refused(name, "berkas kosong", "diharapkan baris judul"));
            var headings = records.getFirst();
            return new Look.Seen(of(headings, records.subList(1, records.size()), ReferenceReader.columns(kind, headings, Map.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException broken) {
            return new Look.Not(new Refused(name, "CSV rusak", "periksa tanda kutip di dekat awal berkas"));
        }
    }

    private static ColumnSamples of(List<String> headings, List<List<String>> rows, Map<String, Integer> guess) {
        var samples = new ArrayList<List<String>>();
        for (int column = 0; column < headings.size(); column++) {
            int at = column;
            samples.add(rows.stream().filter(r -> r.size() > at).map(r -> masked(r.get(at).strip())).filter(Predicate.not(String::isEmpty)).toList());
        }
        return new ColumnSamples(headings.stream().map(ColumnSamples::masked).toList(), samples, guess);
    }

    /** By what an officer's choice for these headings is found again. */
    String signature(ListKind kind) {
        return RememberedColumns.signature(kind.key() + " " + Table.signature(headings));
    }

    ColumnSamples with(Map<String, Integer> remembered) {
        return new ColumnSamples(headings, samples, remembered);
    }

    private static List<String> texts(List<SheetCell> cells) {
        return cells.stream().map(SheetCell::text).toList();
    }

    private static String masked(String text) {
        boolean names = text.chars().filter(Character::isDigit).count() >= LONG_ENOUGH_TO_NAME_SOMEBODY;
        return names ? text.replaceAll("\\d(?=\\D*\\d\\D*\\d)", "•") : text;
    }

    /** The column key of each column, empty where none was guessed. */
    public List<String> chosen() {
        return IntStream.range(0, headings.size())
                .mapToObj(i -> guess.entrySet().stream().filter(e -> e.getValue() == i).map(Map.Entry::getKey).findFirst().orElse("")).toList();
    }
}
