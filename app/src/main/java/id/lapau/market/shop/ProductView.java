package id.lapau.market.shop;

import id.lapau.kernel.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as pages show it. Everything in words was typed by its owner.
 *
 * @param shopSlug  of its shop
 * @param nagari    of its shop, code
 * @param category  code of a {@link Category}
 * @param price     for one unit
 * @param unit      such as {@code bungkus 250 g}
 * @param stock     units that are there; null when it is made to order
 * @param leadDays  days until it is made; 0 where that does not matter
 * @param weight    grams; null when not said
 * @param pirt      number of the permit for home-made food, as written; empty for none
 * @param halal     number of the certificate; empty for none
 * @param sni       number of the standard or its licence; empty for none
 * @param photos    in their order; the first stands in lists
 */
public record ProductView(UUID id, UUID shop, String shopSlug, String shopName, String nagari, String slug, String name, String about, String category, Rupiah price, String unit,
        @Nullable Integer stock, int leadDays, @Nullable Integer weight, String pirt, String halal, String sni, ProductState state, List<PhotoView> photos, Instant changedAt) {

    /** Address of its page. */
    public String path() {
        return "/lapak/" + shopSlug + "/" + slug;
    }

    /** Whether it is made only when somebody orders it. */
    public boolean madeToOrder() {
        return stock == null;
    }

    /** Whether one can be had at all. */
    public boolean available() {
        return stock == null || stock > 0;
    }

    /** The picture that stands for it; null for none. */
    public @Nullable PhotoView photo() {
        return photos.isEmpty() ? null : photos.getFirst();
    }
}
