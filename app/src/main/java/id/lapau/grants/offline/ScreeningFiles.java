package id.lapau.grants.offline;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.batch.ProposalWorkbooks;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.screening.Assessment;
import id.lapau.kernel.Nik;
import id.lapau.sheets.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes decisions.csv, proposal.xlsx, refused.xlsx and summary.json; each appears whole or not at all. */
public final class ScreeningFiles {

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private ScreeningFiles() {}

    public static void write(ScreenedBatch batch, Path directory) throws IOException {
        Files.createDirectories(directory);
        var proposal = batch.proposal();
        whole(directory.resolve("decisions.csv"), out -> decisions(batch, out));
        whole(directory.resolve("proposal.xlsx"), out -> ProposalWorkbooks.writeMinistry(out, proposal));
        whole(directory.resolve("refused.xlsx"), out -> ProposalWorkbooks.writeRefused(out, batch.refused()));
        whole(directory.resolve("summary.json"), out -> summary(batch, out));
    }

    private static void whole(Path file, Content content) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            content.write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void decisions(ScreenedBatch batch, OutputStream out) throws IOException {
        var text = new StringBuilder(batch.applicants().size() * 64).append("file,sheet,row,decision,codes,same_as,nik_suggested\n");
        for (int i = 0; i < batch.applicants().size(); i++) {
            var ref = batch.applicants().get(i).ref();
            var assessment = batch.assessments().get(i);
            text.append(cell(ref.file())).append(',').append(cell(ref.sheet())).append(',').append(ref.row()).append(',')
                    .append(assessment.eligibility().word()).append(',').append(codes(assessment)).append(',')
                    .append(cell(assessment.sameAs() == null ? "" : assessment.sameAs())).append(',').append(suggested(assessment.suggestedNik())).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String codes(Assessment assessment) {
        return assessment.codes().stream().map(ReasonCode::name).collect(Collectors.joining(";"));
    }

    private static String suggested(@org.jspecify.annotations.Nullable Nik nik) {
        return nik == null ? "" : nik.digits();
    }

    private static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static void summary(ScreenedBatch batch, OutputStream out) {
        try (var json = JsonFactory.builder().build().createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("programme", batch.programme().code());
            json.writeNumberProperty("programme_version", batch.programme().version());
            json.writeStringProperty("as_of", batch.asOf().toString());
            json.writeNumberProperty("rows", batch.applicants().size());
            json.writeName("lists");
            json.writeStartObject();
            for (var kind : ListKind.values()) json.writeNumberProperty(kind.key(), size(batch, kind));
            json.writeEndObject();
            counts(json, "decisions", batch.assessments().stream().collect(Collectors.groupingBy(a -> a.eligibility().word(), TreeMap::new, Collectors.counting())));
            counts(json, "codes", batch.assessments().stream().flatMap(a -> a.codes().stream())
                    .collect(Collectors.groupingBy(ReasonCode::name, TreeMap::new, Collectors.counting())));
            byFile(batch, json);
            skipped(batch, json);
            json.writeEndObject();
        }
    }

    private static int size(ScreenedBatch batch, ListKind kind) {
        return kind == ListKind.POPULATION ? batch.lists().population().map(p -> p.size()).orElse(0) : batch.lists().list(kind).map(l -> l.size()).orElse(0);
    }

    private static void byFile(ScreenedBatch batch, JsonGenerator json) {
        var files = new LinkedHashMap<String, Map<String, Long>>();
        for (int i = 0; i < batch.applicants().size(); i++)
            files.computeIfAbsent(batch.applicants().get(i).ref().file(), _ -> new TreeMap<>())
                    .merge(batch.assessments().get(i).eligibility().word(), 1L, Long::sum);
        json.writeName("files");
        json.writeStartObject();
        files.forEach((file, decisions) -> counts(json, file, decisions));
        json.writeEndObject();
    }

    /** Rows below a header that are no data, and sheets without a table: nothing is left out in silence. */
    private static void skipped(ScreenedBatch batch, JsonGenerator json) {
        json.writeName("skipped");
        json.writeStartArray();
        for (var table : batch.tables())
            for (var skipped : table.skipped()) line(json, table, skipped);
        json.writeEndArray();
        json.writeName("sheets_without_table");
        json.writeStartArray();
        batch.sheetsWithoutTable().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void line(JsonGenerator json, Table table, Table.Skipped skipped) {
        json.writeStartObject();
        json.writeStringProperty("file", table.sheet().file());
        json.writeStringProperty("sheet", table.sheet().name());
        json.writeNumberProperty("row", skipped.row().number());
        json.writeStringProperty("why", skipped.why().name());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) {
        json.writeName(name);
        json.writeStartObject();
        counts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
