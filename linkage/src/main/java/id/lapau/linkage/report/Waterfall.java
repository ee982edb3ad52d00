package id.lapau.linkage.report;

import java.util.List;
import java.util.Locale;

/**
 * A pair's weights from the prior to the total as inline SVG, narrow enough for a phone: each row's words stand above its bar.
 * Presentation attributes only, so that a strict CSP allows it.
 */
public final class Waterfall {

    /** @param weight log2 odds */
    public record Step(String label, double weight) {}

    private static final int WIDTH = 340;
    private static final int ROW = 34;
    private static final int WORDS = 14;
    private static final int BAR = 12;

    private final String title;
    private final Step prior;
    private final List<Step> fields;
    private final String total;
    private final Locale language;

    /** @param total what the last row is called @param language of the numbers */
    public Waterfall(String title, Step prior, List<Step> fields, String total, Locale language) {
        this.title = title;
        this.prior = prior;
        this.fields = List.copyOf(fields);
        this.total = total;
        this.language = language;
    }

    public String svg() {
        double sum = prior.weight();
        double least = Math.min(0, sum);
        double most = Math.max(0, sum);
        for (var field : fields) {
            sum += field.weight();
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        return drawn(new Scale(least, Math.max(most, least + 1)), sum);
    }

    private String drawn(Scale scale, double sum) {
        int height = (fields.size() + 2) * ROW + 4;
        var svg = new StringBuilder("<svg class=\"waterfall\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"100%\" font-size=\"13\" xmlns=\"http://www.w3.org/2000/svg\">");
        svg.append("<title>").append(Html.text(title)).append("</title><desc>").append(Html.text(words(sum))).append("</desc>");
        row(svg, scale, 0, prior.label(), 0, prior.weight(), "#5a5a5a");
        double at = prior.weight();
        for (int i = 0; i < fields.size(); i++) {
            double next = at + fields.get(i).weight();
            row(svg, scale, i + 1, fields.get(i).label(), at, next, next >= at ? "#1d70b8" : "#b8501d");
            at = next;
        }
        row(svg, scale, fields.size() + 1, total, 0, sum, "#0b0c0c");
        return svg.append("</svg>").toString();
    }

    private void row(StringBuilder svg, Scale scale, int row, String label, double from, double to, String colour) {
        int y = row * ROW + WORDS;
        double x = scale.x(Math.min(from, to));
        svg.append(String.format(Locale.ROOT, "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#767676\"/>", scale.x(0), y + 2, y + BAR + 6));
        svg.append("<text x=\"0\" y=\"%d\">%s</text>".formatted(y, Html.text(label)));
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>".formatted(WIDTH, y, signed(to - from)));
        svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>", x, y + 4, Math.max(1, scale.x(Math.max(from, to)) - x), BAR, colour));
    }

    private String words(double sum) {
        var words = new StringBuilder(prior.label() + " " + signed(prior.weight()));
        for (var field : fields) words.append("; ").append(field.label()).append(' ').append(signed(field.weight()));
        return words.append("; ").append(total).append(' ').append(signed(sum)).toString();
    }

    private String signed(double weight) {
        return String.format(language, "%+.1f", weight);
    }

    private record Scale(double least, double most) {

        double x(double weight) {
            return (weight - least) / (most - least) * WIDTH;
        }
    }
}
