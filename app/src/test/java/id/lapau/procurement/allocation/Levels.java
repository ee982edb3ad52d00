package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The max–min fair earnings by the textbook: a linear programme raises the least of those who are not settled; whoever cannot have more, as
 * another programme for each shows, is settled; and so on (Radunović and Le Boudec 2007, algorithm MP). A variable for every maker and
 * line, solved by ojAlgo; slow, and akin to the engine in nothing.
 */
final class Levels {

    private static final double SCALE = 1000;
    private static final double NEAR = 1e-3;

    private final Market market;
    private final double[] settled;

    private Levels(Market market) {
        this.market = market;
        settled = new double[market.makers().size()];
        Arrays.fill(settled, Double.NaN);
    }

    static double[] of(Market market) {
        return new Levels(market).run();
    }

    private double[] run() {
        while (Arrays.stream(settled).anyMatch(Double::isNaN)) {
            double level = best(-1, Double.NaN);
            boolean any = false;
            for (int maker = 0; maker < settled.length; maker++) {
                if (!Double.isNaN(settled[maker])) continue;
                double alone = best(maker, level);
                if (alone > level + NEAR) continue;
                settled[maker] = level;
                any = true;
            }
            if (!any) throw new IllegalStateException("nobody settles at " + level);
        }
        return Arrays.stream(settled).map(each -> each * SCALE).toArray();
    }

    /** Highest level of all who are not settled, or, when a maker is named, the most it can have while the others have the level. */
    private double best(int named, double level) {
        var model = new ExpressionsBasedModel();
        var top = model.newVariable("top").lower(0).weight(1);
        Map<List<Object>, Variable> pieces = new HashMap<>();
        var days = market.lines().stream().map(Line::deadline).distinct().sorted().toList();
        for (int maker = 0; maker < settled.length; maker++) {
            var who = market.makers().get(maker);
            var earns = model.newExpression("earns" + maker);
            for (var offer : who.offers()) {
                var limits = new ArrayList<Expression>();
                for (var day : days) limits.add(model.newExpression("by" + maker + offer.item() + day).upper((double) offer.by(day)));
                for (var line : market.lines()) {
                    if (!line.item().equals(offer.item()) || line.ceiling() < offer.price()) continue;
                    var made = model.newVariable("x" + maker + line.id()).lower(0).upper(line.quantity());
                    pieces.put(List.of(maker, line.id()), made);
                    earns.set(made, offer.price() / SCALE);
                    for (int day = 0; day < days.size(); day++) if (!line.deadline().isAfter(days.get(day))) limits.get(day).set(made, 1);
                }
            }
            double before = who.earned() / SCALE;
            boolean rises = named < 0 ? Double.isNaN(settled[maker]) : named == maker;
            if (rises) earns.set(top, -1).lower(-before);
            else earns.lower((Double.isNaN(settled[maker]) ? level : settled[maker]) - before - NEAR / 100);
        }
        for (var line : market.lines()) {
            var wanted = model.newExpression("wanted" + line.id()).upper(line.quantity());
            for (int maker = 0; maker < settled.length; maker++) {
                var made = pieces.get(List.<Object>of(maker, line.id()));
                if (made != null) wanted.set(made, 1);
            }
        }
        var result = model.maximise();
        if (!result.getState().isFeasible()) throw new IllegalStateException(result.getState().toString());
        return top.getValue().doubleValue();
    }
}
