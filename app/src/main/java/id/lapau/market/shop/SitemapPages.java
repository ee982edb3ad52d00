package id.lapau.market.shop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public pages that a later step adds to the sitemap; a bean. Shops and products are in it by themselves. */
public interface SitemapPages {

    /** At most some thousands. */
    List<Entry> entries();

    /**
     * @param path    such as {@code /pasar/kategori/kopi}
     * @param changed null where that is not known
     */
    record Entry(String path, @Nullable Instant changed) {}
}
