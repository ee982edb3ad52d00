package id.lapau.linkage.report;

import id.lapau.linkage.labels.Accuracy;
import id.lapau.linkage.settings.Settings.Results;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Precision and recall against judged pairs, threshold by threshold, and their curve. */
final class AccuracySection {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final int EDGE = 40;

    private final Accuracy accuracy;
    private final Results results;
    private final ResourceBundle words;

    AccuracySection(Accuracy accuracy, Results results, ResourceBundle words) {
        this.accuracy = accuracy;
        this.results = results;
        this.words = words;
    }

    String html() {
        var html = new StringBuilder("<h2>" + word("accuracy") + "</h2><p>" + word("accuracy.help") + "</p>");
        if (accuracy.refuted() == 0) html.append("<p>").append(word("accuracy.matches")).append("</p>");
        else html.append("<p>").append(Html.text(MessageFormat.format(words.getString("accuracy.best"), number(accuracy.best().threshold()), number(results.pairs())))).append("</p>").append(curve());
        return html.append(table()).toString();
    }

    private String table() {
        var table = new StringBuilder("<table><thead><tr>");
        for (var head : new String[] {"threshold", "foundjudged", "precision", "recall", "f1"}) table.append("<th scope=\"col\">").append(word(head)).append("</th>");
        table.append("</tr></thead><tbody>");
        for (var point : accuracy.points())
            table.append("<tr><td>").append(number(point.threshold())).append("</td><td>").append(point.found()).append("</td><td>").append(accuracy.refuted() == 0 ? "–" : number(point.precision()))
                    .append("</td><td>").append(number(point.recall())).append("</td><td>").append(accuracy.refuted() == 0 ? "–" : number(point.f1())).append("</td></tr>");
        return table.append("</tbody></table>").toString();
    }

    private String curve() {
        var svg = new StringBuilder("<svg role=\"img\" viewBox=\"0 0 " + (WIDTH + 2 * EDGE) + " " + (HEIGHT + 2 * EDGE) + "\" width=\"100%\" font-size=\"12\"><title>" + word("accuracy.chart") + "</title>");
        svg.append("<path d=\"M%1$d %1$dV%2$dH%3$d\" fill=\"none\" stroke=\"#767676\"/>".formatted(EDGE, HEIGHT + EDGE, WIDTH + EDGE));
        svg.append("<text x=\"%d\" y=\"%d\">%s</text><text x=\"%d\" y=\"%d\">%s</text>".formatted(WIDTH / 2, HEIGHT + 2 * EDGE - 6, word("recall"), EDGE, EDGE - 8, word("precision")));
        for (var point : accuracy.points())
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1d70b8\"/>", EDGE + point.recall() * WIDTH, EDGE + (1 - point.precision()) * HEIGHT));
        return svg.append("</svg>").toString();
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : String.format(Locale.ROOT, "%.4f", number).replaceFirst("0+$", "");
    }

    private String word(String key) {
        return Html.text(words.getString(key));
    }
}
