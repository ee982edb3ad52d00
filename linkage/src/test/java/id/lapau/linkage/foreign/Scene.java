package id.lapau.linkage.foreign;

import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Data and the settings with which it is linked, by {@code settings}.yaml. */
enum Scene {

    FEBRL_1("febrl", () -> new Febrl(1).duplicates(500, 500, 1, 2)),
    FEBRL_3("febrl", () -> new Febrl(3).duplicates(2_000, 3_000, 5, 8)),
    FEBRL_4("febrl", () -> new Febrl(4).link(5_000, 1, 4)),
    FEBRL_HALF("febrl", () -> new Febrl(5).link(4_000, 0.5, 4)),
    FEBRL_PLAIN("febrl-plain", () -> new Febrl(6).duplicates(4_000, 1_000, 5, 6)),
    FEBRL_CARELESS("febrl-careless", () -> new Febrl(7).duplicates(4_000, 1_000, 5, 4)),
    FEBRL_SMALL("febrl", () -> new Febrl(8).duplicates(340, 60, 1, 4)),
    FEBRL_SMALL_PLAIN("febrl-plain", () -> new Febrl(9).duplicates(340, 60, 1, 4)),
    FEBRL_EIGHT("febrl", () -> new Febrl(10).duplicates(1_000, 3_500, 8, 5)),
    FEBRL_NONE("febrl", () -> new Febrl(11).link(3_000, 0, 1)),
    FEW_FIELDS("few", () -> new Febrl(12).duplicates(4_000, 1_500, 2, 5)),
    VOTERS("voters", () -> new Voters(1).years(8_000, 0.6)),
    VOTERS_CARELESS("voters-careless", () -> new Voters(2).years(8_000, 0.5)),
    FIRMS("firms", () -> new Firms(1).duplicates(4_000, 0.4)),
    FIRMS_CARELESS("firms-careless", () -> new Firms(2).duplicates(4_000, 0.4)),
    LIBRARIES("papers", () -> new Papers(1).libraries(2_500, 0.85)),
    LIBRARIES_CARELESS("papers-careless", () -> new Papers(2).libraries(2_500, 0.85)),
    CITATIONS("papers", () -> new Papers(3).citations(150, 40)),
    HISTORY("history", () -> new History(1).registers(2_500, 15)),
    FEBRL_3_KINDS("febrl-kinds", FEBRL_3.data),
    FEBRL_SMALL_KINDS("febrl-kinds", FEBRL_SMALL.data),
    VOTERS_KINDS("voters-kinds", VOTERS.data),
    FIRMS_KINDS("firms-kinds", FIRMS.data),
    LIBRARIES_KINDS("papers-kinds", LIBRARIES.data),
    CITATIONS_KINDS("papers-kinds", CITATIONS.data),
    HISTORY_KINDS("history-kinds", HISTORY.data),
    FEW_KINDS("few-kinds", FEW_FIELDS.data),
    FEBRL_LARGE("febrl", () -> new Febrl(13).duplicates(70_000, 10_000, 3, 5)),
    VOTERS_LARGE("voters", () -> new Voters(5).years(40_000, 0.4));

    private final String settings;
    private final Supplier<Labelled> data;

    Scene(String settings, Supplier<Labelled> data) {
        this.settings = settings;
        this.data = data;
    }

    Labelled data() {
        return data.get();
    }

    Settings settings() {
        return Settings.parse(text(settings + ".yaml"));
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(Scene.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome played(Path folder) throws IOException {
        var data = data();
        var tables = data.write(Files.createDirectories(folder)).stream().map(f -> (Records) CsvRecords.open(f)).toList();
        return Outcome.of(data, linked(tables, folder));
    }

    private Linkage linked(List<Records> tables, Path folder) {
        var linker = new DuckDbLinker(new Plan(tellingAll(settings())), Optional.empty(), folder);
        return tables.size() == 1 ? linker.deduplicate(tables.getFirst()) : linker.link(tables.getFirst(), tables.getLast());
    }

    /** Every compared pair is told, that one may see what could have been found. */
    private static Settings tellingAll(Settings s) {
        var results = new Settings.Results(0, s.results().clusters(), s.results().bridge(), s.results().oneToOne());
        return new Settings(s.id(), s.fields(), s.rules(), s.comparisons(), s.dependent(), s.household(), s.identity(), s.training(), results, s.limits());
    }

    /** Plays the scenes whose name begins with the argument, or all, and tells how well each was linked. */
    public static void main(String[] args) throws IOException {
        System.out.println(Outcome.HEADER);
        for (var scene : values())
            if (args.length == 0 || scene.name().startsWith(args[0])) System.out.println("%-20s".formatted(scene) + scene.played(Files.createTempDirectory("foreign")));
    }
}
