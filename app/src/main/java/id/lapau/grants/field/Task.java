package id.lapau.grants.field;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer must know to find a business and its owner, and no more: it is kept on the phone.
 *
 * @param id         of the assignment
 * @param nik        masked
 * @param nagariCode empty when none could be told
 * @param position   where somebody found it before
 */
public record Task(UUID id, String name, String nik, String line, String address, String nagari, String nagariCode, String district, LocalDate due,
        boolean overdue, @Nullable Position position) {

    /** The way there, which a telephone opens in its own map: to the place itself when it is known, otherwise to its address. Names nobody. */
    public String directions() {
        var place = position == null ? address + ", Nagari " + nagari + ", " + district : position.inWords();
        return "https://www.google.com/maps/dir/?api=1&destination=" + URLEncoder.encode(place, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
