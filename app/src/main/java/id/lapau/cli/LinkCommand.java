package id.lapau.cli;

import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.duckdb.DuckDbLinker;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "link", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Mencari baris milik orang yang sama: dalam satu berkas CSV, atau di antara dua. Semua pengaturan: docs/link-settings.md.",
        footer = {"", "Hasil di DIR: pairs.csv, clusters.csv, bridges.csv, model.json, report.html.",
            "Kode keluar: 0 selesai, 2 masukan tidak dapat dipakai (satu baris penjelasan di stderr).", "",
            "Contoh: lapau link --settings orang.yaml --out HASIL orang.csv"})
final class LinkCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--settings", required = true, paramLabel = "BERKAS", description = "pengaturan YAML")
    private Path settings = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder hasil")
    private Path out = Path.of(".");

    @Option(names = "--engine", paramLabel = "MESIN", description = "duckdb (bawaan) atau spark")
    private String engine = "duckdb";

    @Option(names = "--master", paramLabel = "URL", description = "hanya untuk spark: alamat master, misalnya spark://host:7077")
    private String master = "";

    @Option(names = "--language", paramLabel = "BAHASA", description = "bahasa report.html: en (bawaan) atau id")
    private String language = "en";

    @Parameters(arity = "1..2", paramLabel = "CSV", description = "satu berkas untuk mencari ganda, dua untuk mencocokkan")
    private List<Path> files = List.of();

    @Override public Integer call() {
        if (!engine.equals("duckdb")) return Refusal.say(spec, "--engine: ditemukan '" + engine + "', diharapkan duckdb, atau spark melalui bin/lapau");
        if (!master.isEmpty()) return Refusal.say(spec, "--master: hanya berlaku dengan --engine spark");
        if (!List.of("en", "id").contains(language)) return Refusal.say(spec, "--language: ditemukan '" + language + "', diharapkan en atau id");
        try {
            var wanted = Settings.read(settings);
            var tables = new ArrayList<Records>();
            for (var file : files) tables.add(CsvRecords.open(file));
            var plan = new Plan(wanted);
            var labels = wanted.training().labels().map(file -> Labels.read(file, plan, tables));
            return written(wanted, tables, linked(labels.map(l -> plan.learning(l.matches())).orElse(plan), tables), labels);
        } catch (SettingsException | DataException e) {
            return Refusal.say(spec, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Refusal.notWritten(spec, out, e);
        }
    }

    private Linkage linked(Plan plan, List<Records> tables) throws IOException {
        var model = plan.settings().training().model().map(file -> ModelFile.read(file, plan.settings()));
        var temporary = Files.createTempDirectory(existing(out), ".lapau-link");
        try {
            var linker = new DuckDbLinker(plan, model, temporary);
            return tables.size() == 1 ? linker.deduplicate(tables.getFirst()) : linker.link(tables.getFirst(), tables.getLast());
        } finally {
            org.springframework.util.FileSystemUtils.deleteRecursively(temporary);
        }
    }

    /** Where the result will lie there is room for what spills. */
    private static Path existing(Path folder) {
        var at = folder.toAbsolutePath();
        while (!Files.isDirectory(at) && at.getParent() != null) at = at.getParent();
        return at;
    }

    private int written(Settings wanted, List<Records> tables, Linkage linkage, Optional<Labels> labels) throws IOException {
        new LinkFiles(wanted, tables, Locale.of(language), labels).write(linkage, out);
        for (var warning : new Warnings(wanted, linkage, Locale.of(language)).texts()) spec.commandLine().getErr().println(warning);
        System.out.printf("%d baris, %d pasangan, %d kelompok -> %s%n", linkage.records(), linkage.pairs().size(), linkage.clusters().size(), out);
        return 0;
    }
}
