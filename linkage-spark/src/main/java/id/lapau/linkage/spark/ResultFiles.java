package id.lapau.linkage.spark;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pairs and groups as CSV; to give way to linkage's own writer, which adds the model and the report. */
final class ResultFiles {

    private ResultFiles() {}

    static void write(Linkage linkage, Settings settings, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var csv = CsvWriter.builder().build(folder.resolve("pairs.csv"))) {
            var header = new ArrayList<>(List.of("id_l", "id_r", "weight", "probability"));
            settings.comparisons().forEach(comparison -> header.add(comparison.name()));
            csv.writeRecord(header);
            for (var pair : linkage.pairs()) csv.writeRecord(texts(pair));
        }
        try (var csv = CsvWriter.builder().build(folder.resolve("clusters.csv"))) {
            csv.writeRecord("id", "cluster");
            for (int i = 0; i < linkage.clusters().size(); i++) for (var id : linkage.clusters().get(i)) csv.writeRecord(id, Integer.toString(i + 1));
        }
    }

    private static List<String> texts(LinkedPair pair) {
        var texts = new ArrayList<>(List.of(pair.left(), pair.right(), number(pair.weight()), number(pair.probability())));
        for (double contribution : pair.contributions()) texts.add(number(contribution));
        return texts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
