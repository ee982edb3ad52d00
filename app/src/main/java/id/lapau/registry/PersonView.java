package id.lapau.registry;

import id.lapau.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's page.
 *
 * @param revealed whether the numbers stand in clear, in groups of four
 */
public record PersonView(String id, String name, String nik, String kk, String phone, @Nullable LocalDate birthDate, String address, String nagari,
        boolean disputed, boolean revealed, List<BusinessLine> businesses, List<Alike> alike, List<Event> history) {

    /** Another person who may be the same. */
    public record Alike(String id, String name, String nagari, String doubt) {}

    /** A line of the history; values of numbers masked. */
    public record Event(String kind, Instant at, String by, String source, String reason, List<Fact> facts) {}

    public record Fact(String field, String before, String after) {}

    /** A value of a field as the office writes it: dates in words. */
    public static String shown(Page page, String field, String value) {
        return field.equals("birthDate") && !value.isEmpty() ? page.date(LocalDate.parse(value)) : value;
    }
}
