package id.lapau.market.shop;

import id.lapau.kernel.OfficeTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shop as pages show it. Everything in words was typed by its owner.
 *
 * @param nagari   code
 * @param address  within the nagari; may be empty
 * @param latitude degrees; null together with the longitude where the owner gave no place
 * @param whatsapp whether a number is published ({@link Shops#whatsapp})
 * @param delivery where to and how, in the owner's words
 * @param hours    in the order of the week; a day without a row is closed, no row at all means that no hours are given
 * @param photo    of the shop itself; null for none
 */
public record ShopView(UUID id, UUID business, String slug, String name, String about, String nagari, String address, @Nullable Double latitude, @Nullable Double longitude,
        boolean whatsapp, String delivery, ShopState state, List<Opening> hours, @Nullable PhotoView photo, Instant changedAt) {

    /** Address of its page. */
    public String path() {
        return "/lapak/" + slug;
    }

    /** Whether it says that it is open at that moment; false where no hours are given. */
    public boolean openAt(Instant moment) {
        var local = moment.atZone(OfficeTime.ZONE);
        return hours.stream().anyMatch(hour -> hour.day() == local.getDayOfWeek() && !local.toLocalTime().isBefore(hour.opens()) && local.toLocalTime().isBefore(hour.closes()));
    }
}
