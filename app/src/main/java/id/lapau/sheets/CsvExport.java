package id.lapau.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes CSV (UTF-8, comma, CRLF) in which no cell can start a formula. */
public final class CsvExport {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvExport() {}

    /**
     * Writes a heading line and the rows, and leaves the stream open.
     *
     * @param bom whether to begin with the mark by which Excel knows UTF-8; programs do without
     */
    public static void write(OutputStream out, boolean bom, List<String> headings, Stream<? extends List<? extends @Nullable Object>> rows) {
        try (rows) {
            if (bom) out.write(BOM);
            var buffered = new java.io.BufferedWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            var csv = CsvWriter.builder().build(buffered);
            csv.writeRecord(headings.stream().map(SafeText::of).toList());
            rows.forEach(row -> csv.writeRecord(texts(row)));
            csv.flush();
            buffered.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> texts(List<? extends @Nullable Object> row) {
        var texts = new ArrayList<String>(row.size());
        for (var value : row) texts.add(value == null ? "" : value instanceof Number ? value.toString() : SafeText.of(value.toString()));
        return texts;
    }
}
