package id.lapau.grants.decision;

import id.lapau.grants.decision.Queue.Line;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queue as a file that spreadsheets open. It names people, but holds no NIK, KK or telephone number. */
final class QueueCsv {

    private static final List<String> COLUMNS = List.of("program", "name", "nagari", "business", "result", "findings", "state", "file", "sheet", "row");

    private QueueCsv() {}

    static void write(OutputStream out, Page page, Map<String, String> programmes, Stream<Line> lines) {
        CsvExport.write(out, true, COLUMNS.stream().map(column -> page.t("decision.column." + column)).toList(), lines.map(line -> List.of(
                programmes.getOrDefault(line.programme(), line.programme()), line.name(), line.nagari(), line.business(),
                line.result() == null ? page.t("decision.not-screened") : page.t("screening.decision." + line.result()),
                line.codes().stream().map(code -> page.t(code.messageKey())).collect(Collectors.joining("; ")), page.t(line.state().messageKey()),
                line.ref().file(), line.ref().sheet(), line.ref().row())));
    }
}
