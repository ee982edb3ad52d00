package id.lapau.registry;

import id.lapau.linkage.Explanation;
import id.lapau.linkage.IndonesianPerson;
import id.lapau.linkage.ModelFigures;
import id.lapau.linkage.plan.Model;
import id.lapau.platform.web.Page;
import java.util.List;
import java.util.Locale;

/**
 * The matching model for the page about it.
 *
 * @param sure     probability in percent from which two are taken for one person
 * @param possible probability in percent from which a human should look
 */
public record MatchingView(ModelFigures.Training training, List<ModelFigures.Judged> judged, List<Bar> bars, List<Compared> comparisons, String sure, String possible) {

    /** A level of a comparison. @param m share in percent for one person; @param u for two; @param weight signed */
    public record Level(String words, String m, String u, String weight, long width, boolean speaksFor) {}

    public record Compared(String name, List<Level> levels) {}

    /** Pairs of one weight. @param sameHeight of 100, on a logarithmic scale */
    public record Bar(int weight, long same, long others, long sameHeight, long othersHeight) {}

    private static final double WIDEST = 28;

    static MatchingView of(Model model, ModelFigures figures, Locale language) {
        double most = figures.histogram().stream().mapToDouble(bar -> Math.log1p(Math.max(bar.same(), bar.others()))).max().orElse(1);
        var bars = figures.histogram().stream().map(bar -> new Bar(bar.weight(), bar.same(), bar.others(), Math.round(100 * Math.log1p(bar.same()) / most), Math.round(100 * Math.log1p(bar.others()) / most))).toList();
        var judged = figures.judged().stream().filter(j -> j.threshold() == chosen() || j.threshold() == IndonesianPerson.SURE).toList();
        return new MatchingView(figures.training(), judged, bars, model.comparisons().stream().map(c -> compared(c, language)).toList(),
                percent(IndonesianPerson.SURE, language), percent(IndonesianPerson.POSSIBLE, language));
    }

    private static double chosen() {
        return IndonesianPerson.settings().results().clusters();
    }

    private static Compared compared(Model.Comparison comparison, Locale language) {
        return new Compared(Explanation.name(comparison.name(), language), comparison.levels().stream().map(level -> level(comparison.name(), level, language)).toList());
    }

    private static Level level(String comparison, Model.Level level, Locale language) {
        double weight = level.weight();
        return new Level(Explanation.level(comparison, level.label(), language), percent(level.m(), language), percent(level.u(), language),
                String.format(language, "%+.1f", weight), Math.round(100 * Math.min(1, Math.abs(weight) / WIDEST)), weight >= 0);
    }

    public String inPercent(double share, Page page) {
        return percent(share, Locale.of(page.language()));
    }

    /** With two decimals, for shares close to all. */
    public String exactly(double share, Page page) {
        return String.format(Locale.of(page.language()), "%.2f %%", share * 100);
    }

    private static String percent(double share, Locale language) {
        double percent = share * 100;
        return String.format(language, percent >= 1 ? "%.1f %%" : percent >= 0.001 ? "%.3f %%" : "%.1e %%", percent);
    }
}
