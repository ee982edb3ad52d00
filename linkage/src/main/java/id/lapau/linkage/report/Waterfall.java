package id.lapau.linkage.report;

import java.util.List;
import java.util.Locale;

/** A pair's weights from the prior to the total as inline SVG. Presentation attributes only, so that a strict CSP allows it. */
public final class Waterfall {

    /** @param weight log2 odds */
    public record Step(String label, double weight) {}

    private static final int ROW = 22;
    private static final int NAMES = 150;
    private static final int WIDTH = 640;
    private static final int VALUES = 60;

    private final String title;
    private final Step prior;
    private final List<Step> fields;
    private final String total;

    /** @param total what the last row is called */
    public Waterfall(String title, Step prior, List<Step> fields, String total) {
        this.title = title;
        this.prior = prior;
        this.fields = List.copyOf(fields);
        this.total = total;
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
        int height = (fields.size() + 2) * ROW + 6;
        var svg = new StringBuilder("<svg class=\"waterfall\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"100%\" font-size=\"12\" xmlns=\"http://www.w3.org/2000/svg\">");
        svg.append("<title>").append(Html.text(title)).append("</title><desc>").append(Html.text(words(sum))).append("</desc>");
        svg.append(String.format(Locale.ROOT, "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"0\" y2=\"%2$d\" stroke=\"#767676\"/>", scale.x(0), height));
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

    private static void row(StringBuilder svg, Scale scale, int row, String label, double from, double to, String colour) {
        int y = row * ROW + 4;
        double x = scale.x(Math.min(from, to));
        svg.append("<text x=\"0\" y=\"%d\">%s</text>".formatted(y + 13, Html.text(label)));
        svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>", x, y, Math.max(1, scale.x(Math.max(from, to)) - x), ROW - 6, colour));
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>".formatted(WIDTH, y + 13, signed(to - from)));
    }

    private String words(double sum) {
        var words = new StringBuilder(prior.label() + " " + signed(prior.weight()));
        for (var field : fields) words.append("; ").append(field.label()).append(' ').append(signed(field.weight()));
        return words.append("; ").append(total).append(' ').append(signed(sum)).toString();
    }

    private static String signed(double weight) {
        return String.format(Locale.ROOT, "%+.1f", weight);
    }

    private record Scale(double least, double most) {

        double x(double weight) {
            return NAMES + (weight - least) / (most - least) * (WIDTH - NAMES - VALUES);
        }
    }
}
