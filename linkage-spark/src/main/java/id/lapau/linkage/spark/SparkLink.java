package id.lapau.linkage.spark;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.labels.Labels;
import id.lapau.linkage.plan.ModelFile;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.report.LinkFiles;
import id.lapau.linkage.report.Warnings;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code bin/lapau link --engine spark}: links files on a cluster and writes the result. */
public final class SparkLink {

    private static final List<String> OPTIONS = List.of("--settings", "--out", "--engine", "--master", "--language");
    private static final String USAGE = "usage: bin/lapau link --engine spark --master URL --settings S.yaml --out DIR [--language en|id] A.csv [B.csv]";

    private record Order(Map<String, String> options, List<String> tables) {

        static Order parse(String[] arguments) {
            var options = new HashMap<String, String>();
            var tables = new ArrayList<String>();
            for (int i = 0; i < arguments.length; i++) {
                var parts = arguments[i].split("=", 2);
                if (!parts[0].startsWith("--")) tables.add(arguments[i]);
                else if (!OPTIONS.contains(parts[0]) || parts.length == 1 && i + 1 == arguments.length) throw new DataException(USAGE);
                else options.put(parts[0], parts.length == 2 ? parts[1] : arguments[++i]);
            }
            if (tables.isEmpty() || tables.size() > 2 || !options.containsKey("--settings") || !options.containsKey("--out")) throw new DataException(USAGE);
            return new Order(options, tables);
        }
    }

    private SparkLink() {}

    public static void main(String[] arguments) throws IOException {
        try {
            link(Order.parse(arguments));
        } catch (DataException | SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static Locale language(Order order) {
        var language = order.options().getOrDefault("--language", "en");
        if (!List.of("en", "id").contains(language)) throw new DataException(USAGE);
        return Locale.of(language);
    }

    private static void link(Order order) throws IOException {
        var file = Path.of(order.options().get("--settings"));
        var settings = Settings.read(file);
        var language = language(order);
        var model = settings.training().model().map(path -> ModelFile.read(path, settings));
        try (var spark = Cluster.session(order.options().getOrDefault("--master", "local[*]"))) {
            var records = HadoopRecords.open(spark, order.tables());
            var labels = settings.training().labels().map(judged -> Labels.read(judged, new Plan(settings), records));
            var linker = new SparkLinker(Files.readString(file), model, spark);
            var linkage = linked(labels.map(l -> linker.learning(l.matches())).orElse(linker), order.tables());
            new LinkFiles(settings, records, language, labels).write(linkage, Path.of(order.options().get("--out")));
            for (var warning : new Warnings(settings, linkage, language).texts()) System.err.println(warning);
            System.out.printf("%,d records, %,d pairs, %,d groups%n", linkage.records(), linkage.pairs().size(), linkage.clusters().size());
        }
    }

    private static Linkage linked(SparkLinker linker, List<String> tables) {
        return tables.size() == 1 ? linker.deduplicate(tables.getFirst()) : linker.link(tables.getFirst(), tables.getLast());
    }
}
