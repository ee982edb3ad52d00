package id.lapau.linkage.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.labels.Accuracy;
import id.lapau.linkage.labels.Labels;
import id.lapau.linkage.plan.ModelFile;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.RecordRef;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what linking found into a folder: {@code pairs.csv}, {@code clusters.csv}, {@code bridges.csv}, {@code model.json}
 * and {@code report.html}. Any engine's result is written by this.
 */
public final class LinkFiles {

    private final Settings settings;
    private final List<Records> tables;
    private final Locale language;
    private final Optional<Labels> labels;

    /** @param tables one or two, as they were linked; they are read again for their ids */
    public LinkFiles(Settings settings, List<Records> tables, Locale language) {
        this(settings, tables, language, Optional.empty());
    }

    /** @param labels judged pairs, against which the report measures the result */
    public LinkFiles(Settings settings, List<Records> tables, Locale language, Optional<Labels> labels) {
        this.labels = labels;
        this.settings = settings;
        this.tables = tables;
        this.language = language;
    }

    /** Makes the folder if there is none, and replaces files of the same names. */
    public void write(Linkage linkage, Path folder) throws IOException {
        Files.createDirectories(folder);
        var named = Named.of(settings, tables);
        pairs(folder.resolve("pairs.csv"), linkage.pairs());
        pairs(folder.resolve("bridges.csv"), linkage.weakBridges());
        clusters(folder.resolve("clusters.csv"), linkage, named);
        ModelFile.write(linkage.model(), folder.resolve("model.json"));
        Files.writeString(folder.resolve("report.html"), new Report(settings, tables, linkage, language, labels.map(l -> Accuracy.of(l, linkage.pairs(), settings.results().pairs()))).html());
    }

    private void pairs(Path file, List<LinkedPair> pairs) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            var header = new ArrayList<>(List.of("id_l", "id_r", "weight", "probability"));
            settings.comparisons().forEach(comparison -> header.add(comparison.name()));
            csv.writeRecord(header);
            for (var pair : pairs) csv.writeRecord(texts(pair));
        }
    }

    private static List<String> texts(LinkedPair pair) {
        var texts = new ArrayList<>(List.of(pair.left().id(), pair.right().id(), number(pair.weight()), number(pair.probability())));
        for (double contribution : pair.contributions()) texts.add(number(contribution));
        return texts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private void clusters(Path file, Linkage linkage, Named named) throws IOException {
        Map<RecordRef, RecordRef> first = new HashMap<>();
        for (var cluster : linkage.clusters()) for (var record : cluster) first.put(record, cluster.getFirst());
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("id", "cluster");
            for (int i = 0; i < tables.size(); i++) {
                int table = i;
                new Ids(tables.get(i), settings.id()).each(id -> {
                    var record = new RecordRef(table, id);
                    csv.writeRecord(named.of(record), named.of(first.getOrDefault(record, record)));
                });
            }
        }
    }
}
