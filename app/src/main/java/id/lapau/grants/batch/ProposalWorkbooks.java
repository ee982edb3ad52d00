package id.lapau.grants.batch;

import id.lapau.grants.batch.RefusedLine.Reason;
import id.lapau.sheets.OutColumn;
import id.lapau.sheets.WorkbookWriter;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The workbooks of a proposal: the ministry's, and the one of the refused with a sheet for each nagari. All cells are text. */
public final class ProposalWorkbooks {

    private static final List<OutColumn> MINISTRY = columns("No:6", "NIK:20", "No KK:20", "Nama Lengkap:32", "Alamat:44", "Bidang Usaha:28", "No Telepon:18");
    private static final List<OutColumn> REFUSED = columns("Baris asal:36", "NIK:20", "Nama:32", "Keputusan:16", "Alasan:70", "Langkah berikutnya:60", "Kode:24");

    private ProposalWorkbooks() {}

    /** NIK, KK, name, address, line of business, telephone: the columns that the ministry asks for. */
    public static void writeMinistry(OutputStream out, List<ProposalLine> lines) {
        try (var workbook = new WorkbookWriter(out)) {
            int[] number = {0};
            workbook.sheet("Usulan", MINISTRY, lines.stream().map(l -> Arrays.asList(String.valueOf(++number[0]), l.nik().digits(),
                    l.kk() == null ? "" : l.kk().digits(), l.name(), l.address(), l.line(), l.phone() == null ? "" : l.phone().local())));
        }
    }

    public static void writeRefused(OutputStream out, List<RefusedLine> lines) {
        var byNagari = lines.stream().collect(Collectors.groupingBy(RefusedLine::nagari, TreeMap::new, Collectors.toList()));
        if (byNagari.isEmpty()) byNagari.put("Ditolak", List.of());
        try (var workbook = new WorkbookWriter(out)) {
            for (var nagari : byNagari.entrySet())
                workbook.sheet(nagari.getKey(), REFUSED, nagari.getValue().stream().map(l -> Arrays.asList(l.source(), l.nik(), l.name(),
                        l.decision(), listed(l, Reason::why), listed(l, Reason::next), codes(l))));
        }
    }

    /** One line for each reason; numbered where there are several, so that a reason and its next step find each other. */
    private static String listed(RefusedLine line, Function<Reason, String> part) {
        var reasons = line.reasons();
        if (reasons.size() == 1) return part.apply(reasons.getFirst());
        return IntStream.range(0, reasons.size()).mapToObj(i -> (i + 1) + ". " + part.apply(reasons.get(i))).collect(Collectors.joining("\n"));
    }

    private static String codes(RefusedLine line) {
        return line.reasons().stream().map(Reason::code).filter(Predicate.not(String::isEmpty)).collect(Collectors.joining(";"));
    }

    private static List<OutColumn> columns(String... headingsAndWidths) {
        return Arrays.stream(headingsAndWidths).map(h -> h.split(":")).map(h -> OutColumn.text(h[0], Integer.parseInt(h[1]))).toList();
    }
}
