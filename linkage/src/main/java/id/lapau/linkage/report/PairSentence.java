package id.lapau.linkage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in a sentence why two records may be one person; names comparisons and how they agree, never what stands in them. */
public final class PairSentence {

    private final ResourceBundle words;

    /** @param language Indonesian or English */
    public PairSentence(Locale language) {
        this.words = ResourceBundle.getBundle("id.lapau.linkage.report.words", language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param names of the comparisons @param levels of the pair as {@link id.lapau.linkage.plan.Scorer#levels} gives them */
    public String of(double probability, List<String> names, List<String> levels) {
        var same = new ArrayList<String>();
        var alike = new ArrayList<String>();
        var other = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            switch (levels.get(i)) {
                case "missing" -> {}
                case "else" -> other.add(names.get(i));
                case "exact" -> same.add(names.get(i));
                default -> alike.add(names.get(i));
            }
        }
        var parts = new ArrayList<String>();
        part(parts, "same", same);
        part(parts, "alike", alike);
        part(parts, "different", other);
        return words.getString(verdict(probability)) + (parts.isEmpty() ? "." : ": " + String.join("; ", parts) + ".");
    }

    private void part(List<String> parts, String key, List<String> names) {
        if (!names.isEmpty()) parts.add(words.getString("sentence." + key) + " " + String.join(", ", names));
    }

    private static String verdict(double probability) {
        return probability >= 0.99 ? "sentence.sure" : probability >= 0.5 ? "sentence.likely" : "sentence.unlikely";
    }
}
