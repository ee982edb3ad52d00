package id.lapau.market.reach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that is on sale, as it goes out to other windows.
 *
 * @param wide     code of the widest category
 * @param category names from the widest to the narrowest
 * @param price    rupiah a unit
 * @param stock    pieces; null when it is made to order
 * @param leadDays until an ordered piece is made
 * @param weight   grams
 * @param shop     slug of the shop
 * @param nagari   name of where the shop is
 * @param photos   the first is the main one
 */
record Goods(UUID id, String slug, String name, String about, String categoryCode, String wide, List<String> category, long price, String unit, @Nullable Integer stock, int leadDays,
        @Nullable Integer weight, String pirt, String halal, String sni, String shop, String shopName, String nagariCode, String nagari, List<Picture> photos) {

    private static final String SERVICES = "jasa";

    /** Width and height are pixels of the large form. */
    record Picture(UUID id, int width, int height) {

        boolean holds(int side) {
            return width >= side && height >= side;
        }
    }

    String path() {
        return "/lapak/" + shop + "/" + slug;
    }

    String photoPath(Picture photo, String form) {
        return "/lapak/" + shop + "/foto/" + photo.id() + "-" + form + ".jpg";
    }

    /** Pictures of which no side is shorter. */
    List<Picture> photosOf(int side) {
        return photos.stream().filter(photo -> photo.holds(side)).toList();
    }

    /** Services; catalogues of Google and Meta take goods only. */
    boolean service() {
        return wide().equals(SERVICES);
    }

    boolean soldOut() {
        return stock != null && stock == 0;
    }

    /** What its owner wrote; where that is nothing, what is known of it. */
    String words() {
        return about.isBlank() ? name + ", dari lapak " + shopName + " di Nagari " + nagari + ". Harga per " + unit + "." : about;
    }
}
