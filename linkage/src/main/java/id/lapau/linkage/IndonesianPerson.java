package id.lapau.linkage;

import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.ModelFile;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The shipped settings and the shipped model of an Indonesian person, trained on invented people: how, on which and how well
 * is written in docs/indonesian-person-model.md and in {@link #figures}.
 */
public final class IndonesianPerson {

    /** From this probability on two records are taken for one person. */
    public static final double SURE = 0.95;

    /** From this probability on a human should look. */
    public static final double POSSIBLE = 0.2;

    private static final String DECLARED = "indonesian-person.yaml";
    private static final String TRAINED = "indonesian-person.json";

    private IndonesianPerson() {}

    /** Lazily, because training starts without a model. */
    private static final class Shipped {

        private static final Model MODEL = ModelFile.parse(TRAINED, text(TRAINED), declared());
        private static final Settings SETTINGS = MODEL.fixedIn(declared());
        private static final Plan PLAN = new Plan(SETTINGS);
        private static final ModelFigures FIGURES = ModelFigures.parse(text(TRAINED));
    }

    /** Fields, keys, levels and thresholds, without weights: what is trained. */
    public static Settings declared() {
        return Settings.parse(text(DECLARED));
    }

    /** The same with the trained weights at every level: linking estimates from the data only how many pairs are one person. */
    public static Settings settings() {
        return Shipped.SETTINGS;
    }

    /** The trained weights; its prior is that of the people on which it was trained. */
    public static Model model() {
        return Shipped.MODEL;
    }

    /** On what it was trained, and what it found among people it had not seen. */
    public static ModelFigures figures() {
        return Shipped.FIGURES;
    }

    /** The plan of {@link #settings}. */
    public static Plan plan() {
        return Shipped.PLAN;
    }

    /** The model for a search among so many records, each of which is expected to stand there at most once. */
    public static Model among(long records) {
        return model().withPrior(1.0 / Math.max(records, 2));
    }

    /** Weighs two records, whatever comes of it. @param records among which the two were found */
    public static Weighed compare(PersonRecord one, PersonRecord other, long records) {
        return new Weigher(records, List.of()).weigh(Weigher.ready(one), Weigher.ready(other));
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(IndonesianPerson.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
