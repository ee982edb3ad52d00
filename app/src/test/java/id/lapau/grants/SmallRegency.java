package id.lapau.grants;

import id.lapau.demo.GeneratedRegency;
import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Settings;
import id.lapau.demo.TruthRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An invented regency on disk, small enough for one browser test, in which each kind of finding occurs, and the truth about its rows. */
final class SmallRegency {

    private static final Settings SETTINGS = new Settings(2210, 3_000, 160, Map.of("NIK_DAMAGED", 0.03, "DECEASED", 0.02, "STATE_EMPLOYEE", 0.02,
            "DUPLICATE_IN_BATCH", 0.03, "NIK_NAME_MISMATCH", 0.02, "FIELD_MISSING", 0.02));
    private static final int LOOSE = 11;
    private static final List<String> HEADINGS_OF_LINE = List.of("Jenis/Bidang Usaha", "Jenis Usaha", "Bidang Usaha", "JENIS USAHA");

    private final Path directory;
    private final GeneratedRegency regency;
    private final Path oddHeading;

    private SmallRegency(Path directory, GeneratedRegency regency, Path oddHeading) {
        this.directory = directory;
        this.regency = regency;
        this.oddHeading = oddHeading;
    }

    /** Writes lists and workbooks; one nagari has given the line of business a heading that nobody can know. */
    static SmallRegency in(Path directory) throws IOException {
        var regency = RegencyGenerator.generate(SETTINGS);
        regency.write(directory);
        return new SmallRegency(directory, regency, renameHeading(directory.resolve("workbooks")));
    }

    private static Path renameHeading(Path workbooks) throws IOException {
        for (var file : sorted(workbooks)) {
            if (!file.toString().endsWith(".csv")) continue;
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            var known = HEADINGS_OF_LINE.stream().filter(text::contains).findFirst();
            if (known.isEmpty()) continue;
            Files.writeString(file, text.replace(known.get(), "Rupa dagang"), StandardCharsets.ISO_8859_1);
            return file;
        }
        throw new IllegalStateException("no CSV with a heading for the line of business; take another seed");
    }

    Path list(String kind) {
        return directory.resolve(kind + ".csv");
    }

    String oddHeading() {
        return oddHeading.getFileName().toString();
    }

    /** What the officer chooses in the upload field: some workbooks as they are, among them the one with the odd heading, the others in one zip. */
    Path[] handedIn() throws IOException {
        var zip = directory.resolve("sisa.zip");
        var loose = loose();
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : sorted(directory.resolve("workbooks"))) if (!loose.contains(file)) add(file, out);
        }
        return Stream.concat(loose.stream(), Stream.of(zip)).toArray(Path[]::new);
    }

    private List<Path> loose() throws IOException {
        return Stream.concat(Stream.of(oddHeading), sorted(directory.resolve("workbooks")).stream()).distinct().limit(LOOSE).toList();
    }

    private static void add(Path file, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    int rows() {
        return regency.truth().size();
    }

    /** The NIKs of those whom the register, the lists and the papers speak for: one for each person. */
    Set<String> eligible() {
        var persons = regency.truth().stream().filter(row -> row.codes().isEmpty()).map(TruthRow::person).collect(Collectors.toSet());
        return regency.people().stream().filter(p -> persons.contains(p.id())).map(p -> p.nikDigits()).collect(Collectors.toSet());
    }

    /** Rows in which nothing is wrong but this one thing; for an empty code nothing at all. */
    List<TruthRow> only(String code) {
        var codes = code.isEmpty() ? List.of() : List.of(code);
        return regency.truth().stream().filter(row -> row.codes().equals(codes)).toList();
    }

    String nikOf(TruthRow row) {
        return regency.people().stream().filter(p -> p.id().equals(row.person())).findFirst().orElseThrow().nikDigits();
    }
}
