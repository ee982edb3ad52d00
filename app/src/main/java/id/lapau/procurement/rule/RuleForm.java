package id.lapau.procurement.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody typed it.
 *
 * @param figures text by field
 */
public record RuleForm(Map<String, String> figures, String from, String source, boolean verified, String reason) {

    static final int LONGEST = 300;

    /** What was read of it. */
    record Read(Map<String, Long> figures, LocalDate from, String source, boolean verified, String reason) {}

    static RuleForm typed(Rule rule, Map<String, String> fields) {
        var figures = new LinkedHashMap<String, String>();
        for (var field : rule.fields()) figures.put(field.name(), fields.getOrDefault(field.name(), "").strip());
        return new RuleForm(figures, fields.getOrDefault("from", ""), fields.getOrDefault("source", "").strip(), fields.containsKey("verified"), fields.getOrDefault("reason", "").strip());
    }

    /** As it counts now, for a change of it. */
    static RuleForm of(RuleViews.@Nullable Dated now) {
        var figures = new LinkedHashMap<String, String>();
        if (now != null) now.figures().forEach((name, value) -> figures.put(name, String.valueOf(value)));
        return new RuleForm(figures, "", now == null ? "" : now.source(), false, "");
    }

    /** Reads it and adds what is wrong to {@code problems}: message keys by field; null when something is. */
    @Nullable Read read(Rule rule, LocalDate today, Map<String, String> problems) {
        var read = new LinkedHashMap<String, Long>();
        for (var field : rule.fields()) {
            var value = number(figures.getOrDefault(field.name(), ""));
            if (value == null || value < field.least() || value > field.most()) problems.put(field.name(), "rule.problem." + field.unit());
            else read.put(field.name(), value);
        }
        var day = day(from);
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusYears(10))) problems.put("from", "rule.problem.from");
        if (source.isEmpty() || source.length() > LONGEST) problems.put("source", "rule.problem.source");
        if (reason.isEmpty() || reason.length() > LONGEST) problems.put("reason", "rule.problem.reason");
        if (rule == Rule.RECORD && problems.isEmpty() && read.getOrDefault("reduced_above", 0L) > read.getOrDefault("excluded_above", 0L)) problems.put("excluded_above", "rule.problem.excluded");
        return !problems.isEmpty() || day == null ? null : new Read(read, day, source, verified, reason);
    }

    /** Points and 'Rp' are how people write rupiah. */
    private static @Nullable Long number(String text) {
        var digits = text.replaceAll("(?i)^rp|[.\\s\\u00a0]", "");
        return digits.matches("\\d{1,16}") ? Long.valueOf(digits) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
