package id.lapau.market.shop;

import java.util.UUID;

/**
 * A picture of a shop or a product; its bytes stand behind its addresses.
 *
 * @param alt    what it shows, for those who do not see it; may be empty
 * @param width  of the large one, pixels
 * @param height of the large one, pixels
 */
public record PhotoView(UUID id, String alt, int width, int height) {

    private static final int SMALL = 480;

    /** Address of the large one: longest side 1280 pixels at most. */
    public String large(String shopSlug) {
        return "/lapak/" + shopSlug + "/foto/" + id + "-large.jpg";
    }

    /** Address of the small one: longest side 480 pixels at most. */
    public String small(String shopSlug) {
        return "/lapak/" + shopSlug + "/foto/" + id + "-small.jpg";
    }

    /** Address of the tile: 240 × 180 pixels of its middle, for lists. */
    public String tile(String shopSlug) {
        return "/lapak/" + shopSlug + "/foto/" + id + "-tile.jpg";
    }

    public int smallWidth() {
        return shrunk(width);
    }

    public int smallHeight() {
        return shrunk(height);
    }

    private int shrunk(int side) {
        return Math.max(1, (int) Math.round(side * Math.min(1, (double) SMALL / Math.max(width, height))));
    }
}
