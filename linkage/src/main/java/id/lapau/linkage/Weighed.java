package id.lapau.linkage;

import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Scorer;
import id.lapau.linkage.result.LinkedPair;
import java.util.ArrayList;
import java.util.List;

/**
 * Two persons weighed against each other by the shipped model.
 *
 * @param weight log2 odds that they are one, prior included
 * @param prior  log2 odds before anything was compared
 */
public record Weighed(double weight, double probability, double prior, List<Field> fields) {

    /** What a comparison said. @param level as in the model, {@code missing} besides; @param weight what it added */
    public record Field(String comparison, String level, double weight) {}

    /** A pair that linking or a lookup found. */
    public static Weighed of(LinkedPair pair, Scorer scorer) {
        return of(scorer, pair.pattern(), pair.contributions());
    }

    static Weighed of(Scorer scorer, long pattern, double[] contributions) {
        var levels = scorer.levels(pattern);
        var fields = new ArrayList<Field>();
        for (int i = 0; i < contributions.length; i++) fields.add(new Field(scorer.model().comparisons().get(i).name(), levels.get(i), contributions[i]));
        double weight = scorer.weight(contributions);
        return new Weighed(weight, Model.probability(weight), scorer.model().priorWeight(), List.copyOf(fields));
    }
}
