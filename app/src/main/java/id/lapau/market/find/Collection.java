package id.lapau.market.find;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Products put together by the office.
 *
 * @param words     what it is about, in the office's words
 * @param fromDay   first day of the season; null where it has no beginning
 * @param untilDay  last day of the season; null where it has no end
 * @param products  how many it holds, whatever their state
 */
public record Collection(UUID id, String slug, String title, String words, @Nullable LocalDate fromDay, @Nullable LocalDate untilDay, CollectionState state, int version, int products) {

    /** Address of its page. */
    public String path() {
        return "/pasar/koleksi/" + slug;
    }

    /** Whether its season is on that day. */
    public boolean inSeason(LocalDate day) {
        return (fromDay == null || !day.isBefore(fromDay)) && (untilDay == null || !day.isAfter(untilDay));
    }
}
