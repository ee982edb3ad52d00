package id.lapau.linkage.report;

import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.settings.Settings;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What in a linkage a person should look at before trusting it; empty where all is well. */
public final class Warnings {

    /** Log2 odds within which no level of a comparison moves a pair. */
    private static final double NOTHING = 0.5;
    private static final double NEVER = 0.05;
    private static final double UNSURE = 0.1;
    private static final int FEW = 30;

    private final Settings settings;
    private final Linkage linkage;
    private final ResourceBundle words;

    /** @param language Indonesian or English */
    public Warnings(Settings settings, Linkage linkage, Locale language) {
        this(settings, linkage, ResourceBundle.getBundle("id.lapau.linkage.report.words", language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    Warnings(Settings settings, Linkage linkage, ResourceBundle words) {
        this.settings = settings;
        this.linkage = linkage;
        this.words = words;
    }

    /** One sentence each. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        if (linkage.pairs().isEmpty()) texts.add(words.getString("warning.none"));
        if (learned()) {
            for (var comparison : linkage.model().comparisons()) about(comparison, texts);
            long matches = Math.round(linkage.pairs().stream().mapToDouble(p -> p.probability()).sum());
            if (matches > 0 && matches < FEW) texts.add(said("warning.few", matches));
        }
        long unsure = linkage.pairs().stream().filter(p -> p.probability() < 0.9 && p.probability() >= 0.1).count();
        if (unsure > UNSURE * linkage.pairs().size()) texts.add(said("warning.unsure", Math.round(100.0 * unsure / linkage.pairs().size()) + " %"));
        return texts;
    }

    private boolean learned() {
        return settings.training().model().isEmpty() && new Plan(settings).learnsLevels();
    }

    private void about(Model.Comparison comparison, List<String> texts) {
        if (comparison.levels().stream().allMatch(l -> Math.abs(l.weight()) < NOTHING)) texts.add(said("warning.nothing", comparison.name()));
        else if (comparison.levels().getLast().m() > 1 - NEVER) texts.add(said("warning.never", comparison.name()));
    }

    private String said(String key, Object of) {
        return MessageFormat.format(words.getString(key), of);
    }

    String html() {
        var texts = texts();
        if (texts.isEmpty()) return "";
        var html = new StringBuilder("<h2>" + Html.text(words.getString("warnings")) + "</h2><ul>");
        for (var text : texts) html.append("<li>").append(Html.text(text)).append("</li>");
        return html.append("</ul>").toString();
    }
}
