package id.lapau.grants.field;

import id.lapau.kernel.Regions;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/** The choice of the office as a file; no numbers of persons. */
final class FieldCsv {

    private static final List<String> COLUMNS = List.of("name", "nagari", "line", "officer", "due", "step", "seen");

    private FieldCsv() {}

    static void write(OutputStream out, Page page, List<FieldList.Line> lines) {
        CsvExport.write(out, true, COLUMNS.stream().map(column -> page.t("field.column." + column)).toList(), lines.stream().map(line -> List.of(line.name(),
                Regions.bundled().nameOf(line.nagari()), line.business(), Objects.toString(line.officer(), ""), Objects.toString(line.due(), ""),
                page.t(line.step().messageKey()), Objects.toString(line.seenOn(), ""))));
    }
}
