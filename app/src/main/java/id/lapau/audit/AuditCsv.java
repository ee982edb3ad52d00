package id.lapau.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The book as CSV for a spreadsheet; no cell ever starts a formula. */
final class AuditCsv implements AutoCloseable {

    private final CsvWriter csv;

    AuditCsv(Writer out) throws IOException {
        out.write('\uFEFF');
        csv = CsvWriter.builder().build(out);
        csv.writeRecord("number", "at", "actor", "action", "subject_type", "subject_id", "before", "after", "reason");
    }

    void write(AuditLine line) {
        csv.writeRecord(String.valueOf(line.number()), line.at().toString(), cell(line.actor()), cell(line.action()), cell(line.subjectType()),
                cell(line.subjectId()), cell(line.before()), cell(line.after()), cell(line.reason()));
    }

    private static String cell(@Nullable String text) {
        var plain = Objects.requireNonNullElse(text, "");
        return !plain.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }

    @Override public void close() throws IOException {
        csv.close();
    }
}
