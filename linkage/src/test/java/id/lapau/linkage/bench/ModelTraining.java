package id.lapau.linkage.bench;

import id.lapau.linkage.IndonesianPerson;
import id.lapau.linkage.ModelFigures;
import id.lapau.linkage.ModelFigures.Judged;
import id.lapau.linkage.plan.LabelledPairs;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/bench model}: trains the shipped model of an Indonesian person on one invented nation and judges it on others. */
public final class ModelTraining {

    private static final String USAGE = "model [PEOPLE TRAINING_SEED JUDGING_SEED… FILE]";
    private static final String SHIPPED = "linkage/src/main/resources/id/lapau/linkage/indonesian-person.json";
    private static final double DUPLICATES = 0.03;
    private static final double[] THRESHOLDS = {0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99};

    /** The file that is shipped: the model and its figures. */
    private record Shipped(double prior, List<Model.Comparison> comparisons, ModelFigures.Training training, List<Judged> judged, List<ModelFigures.Bar> histogram) {}

    private final long people;
    private final List<Judged> judged = new ArrayList<>();
    private List<ModelFigures.Bar> histogram = List.of();

    private ModelTraining(long people) {
        this.people = people;
    }

    /** {@value USAGE} */
    public static void main(String[] args) throws IOException {
        var given = args.length == 0 ? new String[] {"1000000", "21", "22", "23", SHIPPED} : args;
        if (given.length < 4) throw new IllegalArgumentException(USAGE);
        var seeds = Arrays.stream(given, 1, given.length - 1).mapToLong(Long::parseLong).toArray();
        new ModelTraining(Long.parseLong(given[0])).run(seeds, Path.of(given[given.length - 1]));
    }

    private void run(long[] seeds, Path file) throws IOException {
        var nation = LabelledNation.invented(people, DUPLICATES, seeds[0], unbound(IndonesianPerson.declared()));
        var model = fitted(nation);
        var training = new ModelFigures.Training(people, DUPLICATES, seeds[0], nation.same(), nation.pairs().size() - nation.same());
        for (int i = 1; i < seeds.length; i++) judge(model, seeds[i]);
        Files.writeString(file, JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(new Shipped(model.prior(), model.comparisons(), training, judged, histogram)));
    }

    /** Without rules on what depends on what, so that each pair shows the rarity of its values. */
    private static Settings unbound(Settings declared) {
        return new Settings(declared.id(), declared.fields(), declared.rules(), declared.comparisons(), List.of(), List.of(), declared.identity(), declared.training(),
                new Settings.Results(0, 1, 1, false), declared.limits());
    }

    private static Model fitted(LabelledNation nation) throws IOException {
        var labelled = new LabelledPairs();
        for (var pair : nation.pairs()) labelled.add(pair.pattern(), nation.shares(pair), nation.same(pair));
        return new Plan(IndonesianPerson.declared()).fit(labelled, nation.random(), nation.allPairs());
    }

    private void judge(Model model, long seed) throws IOException {
        var settings = model.fixedIn(IndonesianPerson.declared());
        var all = new Settings(settings.id(), settings.fields(), settings.rules(), settings.comparisons(), settings.dependent(), settings.household(), settings.identity(),
                settings.training(), new Settings.Results(0, 1, 1, false), settings.limits());
        var nation = LabelledNation.invented(people, DUPLICATES, seed, all);
        if (histogram.isEmpty()) histogram = nation.histogram();
        for (double threshold : THRESHOLDS) {
            var found = nation.agreement(threshold, settings.results());
            judged.add(new Judged(people, seed, threshold, found.precision(), found.recall()));
            System.out.printf(Locale.ROOT, "seed %d, from %.2f on: precision %.4f, recall %.4f%n", seed, threshold, found.precision(), found.recall());
        }
    }
}
