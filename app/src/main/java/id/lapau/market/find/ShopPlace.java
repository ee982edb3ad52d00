package id.lapau.market.find;

import org.jspecify.annotations.Nullable;

/**
 * Where a live shop is.
 *
 * @param nagari   code
 * @param address  within the nagari; may be empty
 * @param latitude degrees; null together with the longitude where the owner gave no place
 */
public record ShopPlace(String slug, String name, String nagari, String address, @Nullable Double latitude, @Nullable Double longitude) {

    /** Address of its page. */
    public String path() {
        return "/lapak/" + slug;
    }
}
