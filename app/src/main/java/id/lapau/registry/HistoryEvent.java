package id.lapau.registry;

import id.lapau.kernel.Regions;
import id.lapau.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of the history of a person or business; values of numbers masked. */
public record HistoryEvent(String kind, Instant at, String by, Source source, String reason, List<Fact> facts) {

    private static final Set<String> NUMBERS = Set.of("nik", "kk", "phone");
    private static final Set<String> NAGARI = Set.of("nagari", "businessNagari");
    private static final Set<String> DATES = Set.of("birthDate", "startedOn", "asOf");

    /** What was said before and after; {@code field} is named as in {@code registry.field.*}. */
    public record Fact(String field, String before, String after) {}

    static HistoryEvent of(History.Told told) {
        var facts = told.facts().entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), shown(fact.getKey(), fact.getValue().before()), shown(fact.getKey(), fact.getValue().after()))).toList();
        return new HistoryEvent(told.kind().name(), told.at(), told.by(), told.source(), told.reason(), facts);
    }

    private static String shown(String field, @Nullable String value) {
        if (value == null) return "";
        if (NAGARI.contains(field)) return Regions.bundled().nameOf(value);
        return NUMBERS.contains(field) ? value.substring(0, 4) + "********" + value.substring(value.length() - 2) : value;
    }

    /** A value of a field as the office writes it: dates and standing in words. */
    public static String inWords(Page page, String field, String value) {
        if (field.equals("standing") && !value.isEmpty()) return page.t(Standing.valueOf(value).messageKey());
        return DATES.contains(field) && !value.isEmpty() ? page.date(LocalDate.parse(value)) : value;
    }
}
