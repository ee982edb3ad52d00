package id.lapau.linkage.report;

import id.lapau.linkage.data.Records;
import id.lapau.linkage.labels.Accuracy;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.Histogram;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One page that explains a linkage: self-contained, without scripts, ids but no other data of a record. */
final class Report {

    private static final int SHOWN = 10;
    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:#0b0c0c}"
            + "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.2rem .5rem;border-bottom:1px solid #b1b4b6;overflow-wrap:anywhere}"
            + "td.n{white-space:nowrap}svg{max-width:40rem}svg.waterfall{max-width:26rem;display:block}td svg{width:100%;min-width:2rem}h2{margin-top:2rem}"
            + "@media(max-width:30rem){table{font-size:.8125rem}th,td{padding:.2rem}th:first-child,td:first-child{min-width:6.5rem}td svg{display:none}}";

    private static final Pattern NUMBER = Pattern.compile("[-+0-9.,e]+");

    private final Settings settings;
    private final List<Records> tables;
    private final Linkage linkage;
    private final Locale language;
    private final Optional<Accuracy> accuracy;
    private final ResourceBundle words;
    private final StringBuilder page = new StringBuilder();

    Report(Settings settings, List<Records> tables, Linkage linkage, Locale language, Optional<Accuracy> accuracy) {
        this.accuracy = accuracy;
        this.settings = settings;
        this.tables = tables;
        this.linkage = linkage;
        this.language = language;
        this.words = ResourceBundle.getBundle("id.lapau.linkage.report.words", language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String html() {
        page.append("<!doctype html><html lang=\"").append(language.getLanguage()).append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(word("title")).append("</title><style>").append(STYLE).append("</style></head><body><main><h1>").append(word("title")).append("</h1>");
        summary();
        page.append(new Warnings(settings, linkage, words).html());
        accuracy.ifPresent(a -> page.append(new AccuracySection(a, settings.results(), words).html()));
        rules();
        largeBlocks();
        model();
        histogram();
        pairs("surest", linkage.pairs().stream().limit(SHOWN).toList());
        pairs("doubtful", linkage.pairs().stream().sorted(Comparator.comparingDouble(p -> Math.abs(p.weight()))).limit(SHOWN).toList());
        pairs("bridges", linkage.weakBridges().stream().limit(SHOWN).toList());
        return page.append("</main></body></html>").toString();
    }

    private void summary() {
        heading("read");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(word("file"), tables.stream().map(t -> Html.text(t.name())).reduce((a, b) -> a + ", " + b).orElse("")));
        rows.add(List.of(word("records"), number(linkage.records())));
        rows.add(List.of(word("pairs"), number(linkage.pairs().size())));
        rows.add(List.of(word("clusters"), number(linkage.clusters().size())));
        rows.add(List.of(word("bridges"), number(linkage.weakBridges().size())));
        page.append("<table>");
        for (var row : rows) page.append("<tr><th scope=\"row\">").append(row.getFirst()).append("</th><td>").append(row.getLast()).append("</td></tr>");
        page.append("</table>");
    }

    private void rules() {
        heading("rules");
        table(List.of("rule", "pairs", "scored"), linkage.rules().stream().map(r -> List.of(Html.text(r.rule()), number(r.pairs()), number(r.scored()))).toList());
    }

    private void largeBlocks() {
        heading("large");
        table(List.of("rule", "shared", "records", "pairs", "fate"), linkage.largeBlocks().stream()
                .map(b -> List.of(Html.text(b.rule()), Html.text(b.value()), number(b.records()), number(b.pairs()), word(b.dropped() ? "dropped" : "split"))).toList());
    }

    private void model() {
        heading("model");
        page.append("<p>").append(word("model.help")).append("</p>");
        for (var comparison : linkage.model().comparisons()) {
            page.append("<h3>").append(Html.text(comparison.name())).append("</h3>");
            table(List.of("level", "m", "u", "weight", ""), comparison.levels().stream().map(this::level).toList());
        }
    }

    private List<String> level(Model.Level level) {
        return List.of(Html.text(level.label()), share(level.m()), share(level.u()), String.format(Locale.ROOT, "%+.1f", level.weight()), bar(level.weight()));
    }

    private static String bar(double weight) {
        double width = Math.min(100, Math.abs(weight) * 4);
        return String.format(Locale.ROOT, "<svg viewBox=\"0 0 200 14\" width=\"200\" height=\"14\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"14\" fill=\"%s\"/></svg>",
                weight < 0 ? 100 - width : 100, Math.max(1, width), weight < 0 ? "#b8501d" : "#1d70b8");
    }

    private void histogram() {
        heading("histogram");
        page.append("<p>").append(word("histogram.help")).append("</p>");
        var counts = linkage.histogram().counts();
        double most = java.util.Arrays.stream(counts).mapToDouble(Math::log1p).max().orElse(1);
        var rows = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).mapToObj(i -> List.of(String.valueOf(i + Histogram.LEAST), number(counts[i]),
                String.format(Locale.ROOT, "<svg viewBox=\"0 0 200 12\" width=\"200\" height=\"12\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"%.1f\" height=\"12\" fill=\"#1d70b8\"/></svg>", 200 * Math.log1p(counts[i]) / most))).toList();
        table(List.of("weight", "pairs", ""), rows);
    }

    private void pairs(String heading, List<LinkedPair> pairs) {
        heading(heading);
        if (pairs.isEmpty()) page.append("<p>").append(word("none")).append("</p>");
        var names = settings.comparisons().stream().map(Settings.ComparisonSetting::name).toList();
        var scorer = new Plan(settings).scorer(linkage.model());
        for (var pair : pairs) {
            var ids = pair.left().id() + " – " + pair.right().id();
            var steps = IntStream.range(0, names.size()).mapToObj(i -> new Waterfall.Step(names.get(i), pair.contributions()[i])).toList();
            page.append("<h3>").append(Html.text(ids)).append("</h3><p>").append(Html.text(new PairSentence(language).of(pair.probability(), names, scorer.levels(pair.pattern())))).append("</p>")
                    .append(new Waterfall(ids, new Waterfall.Step(words.getString("prior"), linkage.model().priorWeight()), steps, words.getString("total"), language).svg());
        }
    }

    private void table(List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            page.append("<p>").append(word("none")).append("</p>");
            return;
        }
        page.append("<table><thead><tr>");
        for (var head : heads) page.append(head.isEmpty() ? "<td></td>" : "<th scope=\"col\">" + (head.length() == 1 ? head : word(head)) + "</th>");
        page.append("</tr></thead><tbody>");
        for (var row : rows) page.append("<tr>").append(String.join("", row.stream().map(cell -> (NUMBER.matcher(cell).matches() ? "<td class=\"n\">" : "<td>") + cell + "</td>").toList())).append("</tr>");
        page.append("</tbody></table>");
    }

    private void heading(String key) {
        page.append("<h2>").append(word(key)).append("</h2>");
    }

    private String word(String key) {
        return Html.text(words.getString(key));
    }

    private String number(long number) {
        return String.format(language, "%,d", number);
    }

    private static String share(double share) {
        return share >= 0.0001 ? String.format(Locale.ROOT, "%.4f", share) : String.format(Locale.ROOT, "%.1e", share);
    }
}
