package id.lapau.market.reach;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which number of Google's product taxonomy (google.com/basepages/producttype/taxonomy-with-ids.en-US.txt) a category of the market is. What fits none closely is
 * left to Google, which then finds one itself.
 */
final class GoogleCategory {

    private static final int FOOD = 422;
    private static final int CLOTHES = 1604;
    private static final int DECOR = 696;
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("makanan", FOOD), entry("keripik", 2392), entry("rendang", FOOD), entry("kue", 1876), entry("camilan", 423), entry("gula-merah", FOOD), entry("bumbu", FOOD),
            entry("tahu-tempe", FOOD), entry("minuman", 413), entry("kopi", 1868), entry("teh-herbal", 413), entry("jus-sirup", 413), entry("madu", FOOD), entry("batik", CLOTHES),
            entry("bordir", CLOTHES), entry("pakaian", CLOTHES), entry("mukena-jilbab", CLOTHES), entry("seragam", CLOTHES), entry("busana", 166), entry("songket", 166),
            entry("tas-sepatu", 166), entry("kerajinan", DECOR), entry("anyaman", DECOR), entry("ukiran", DECOR), entry("cenderamata", DECOR), entry("gerabah", DECOR),
            entry("perhiasan", 188), entry("mebel", 436), entry("sayur-buah", 430), entry("sabun", 623));

    private GoogleCategory() {}

    static @Nullable Integer of(String category) {
        return NUMBERS.get(category);
    }
}
