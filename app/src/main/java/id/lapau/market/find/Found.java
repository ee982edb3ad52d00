package id.lapau.market.find;

import id.lapau.market.shop.ProductView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question brought.
 *
 * @param total      products; at most as many as are counted
 * @param more       whether there are more than are counted
 * @param categories of the chosen place, with counts, in the order of the kinds; those without a product are left out
 * @param places     nagari of the chosen kind, with counts, by name
 * @param meant      the words as they were perhaps meant, where others were typed; null where none were
 * @param any        whether nothing holds all words, so that one of them sufficed
 */
public record Found(Asked asked, List<ProductView> products, int total, boolean more, List<Facet> categories, List<Facet> places, @Nullable String meant, boolean any) {

    /**
     * A way to narrow the question.
     *
     * @param parent code of the kind above or of the district; null for one of the first level
     */
    public record Facet(String code, @Nullable String parent, String name, int count) {}

    /** Of products; no further than anybody looks. */
    public int pages() {
        return Math.min(Asked.LAST_PAGE, (total + Asked.SIZE - 1) / Asked.SIZE);
    }
}
