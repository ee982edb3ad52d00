package id.lapau.linkage.bench;

import id.lapau.linkage.ModelFigures.Bar;
import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.Clustering;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.RecordRef;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** An invented nation with every pair that blocking finds in it, and who is who. */
final class LabelledNation {

    /** Records of which each is compared with each, to learn how strangers agree: five million pairs. */
    private static final int STRANGERS = 3_200;
    private static final int LEAST_WEIGHT = -40;
    private static final int MOST_WEIGHT = 40;

    private final Plan plan;
    private final Linkage linkage;
    private final Truth truth;
    private final List<byte[]> strangers;

    private LabelledNation(Plan plan, Linkage linkage, Truth truth, List<byte[]> strangers) {
        this.plan = plan;
        this.linkage = linkage;
        this.truth = truth;
        this.strangers = strangers;
    }

    static LabelledNation invented(long people, double duplicates, long seed, Settings settings) throws IOException {
        var folder = Files.createTempDirectory("lapau-training");
        var records = folder.resolve("people.csv");
        try {
            new Nation(people, duplicates, seed).write(folder);
            var plan = new Plan(settings);
            var linkage = new DuckDbLinker(plan, Optional.empty(), folder).deduplicate(CsvRecords.open(records));
            return new LabelledNation(plan, linkage, Truth.read(folder.resolve("truth.csv")), drawn(CsvRecords.open(records), plan));
        } finally {
            for (var file : List.of(records, folder.resolve("truth.csv"), folder)) Files.deleteIfExists(file);
        }
    }

    private static List<byte[]> drawn(CsvRecords records, Plan plan) {
        var all = new ArrayList<String[]>();
        records.each(texts -> { if (Long.remainderUnsigned(Plan.draw(texts[0]), 200) == 0 && all.size() < STRANGERS) all.add(texts.clone()); });
        var encoder = plan.encoder();
        var places = plan.columns().stream().mapToInt(records.columns()::indexOf).toArray();
        return all.stream().map(texts -> Arrays.copyOf(encoder.encode(texts[0], Arrays.stream(places).mapToObj(i -> texts[i]).toArray(String[]::new)), encoder.length())).toList();
    }

    List<LinkedPair> pairs() {
        return linkage.pairs();
    }

    boolean same(LinkedPair pair) {
        return truth.same(pair.left(), pair.right());
    }

    long same() {
        return pairs().stream().filter(this::same).count();
    }

    double allPairs() {
        return (double) linkage.records() * (linkage.records() - 1) / 2;
    }

    /** The share of the records with a pair's value, by rare comparison, as its weight shows it; 1 where the texts are not equal. */
    double[] shares(LinkedPair pair) {
        var levels = plan.scorer(linkage.model()).levels(pair.pattern());
        return Arrays.stream(plan.rareComparisons()).mapToDouble(i -> levels.get(i).equals("exact") ? share(linkage.model().comparisons().get(i).levels().getFirst(), pair.contributions()[i]) : 1).toArray();
    }

    private static double share(Model.Level exact, double contribution) {
        return exact.u() / Math.pow(2, contribution - exact.weight());
    }

    /** How strangers agree. */
    PatternCounts random() {
        var counts = new PatternCounts();
        var left = plan.cursor();
        var right = plan.cursor();
        for (int i = 0; i < strangers.size(); i++) {
            left.on(strangers.get(i), 0);
            for (int j = 0; j < i; j++) if (!same(left, right.on(strangers.get(j), 0))) counts.add(plan.pattern(left, right), 1);
        }
        return counts;
    }

    private boolean same(Cursor one, Cursor other) {
        return truth.same(new RecordRef(0, one.id()), new RecordRef(0, other.id()));
    }

    /** How the clusters agree with the truth when pairs join from a probability on. */
    Truth.Agreement agreement(double threshold, Settings.Results results) {
        return truth.agreement(new Clustering(pairs(), new Settings.Results(threshold, threshold, results.bridge(), false)).clusters());
    }

    List<Bar> histogram() {
        var bars = new TreeMap<Integer, long[]>();
        for (var pair : pairs()) bars.computeIfAbsent(Math.clamp((long) Math.floor(pair.weight()), LEAST_WEIGHT, MOST_WEIGHT), _ -> new long[2])[same(pair) ? 0 : 1]++;
        return bars.entrySet().stream().map(bar -> new Bar(bar.getKey(), bar.getValue()[0], bar.getValue()[1])).toList();
    }
}
