package id.lapau.market.reach;

import id.lapau.sheets.CsvExport;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV with the fields of Meta's catalogue (developers.facebook.com/docs/marketing-api/catalog/reference, read in November 2026). Headings are for programs and stay as they are. */
final class MetaFeed {

    static final List<String> HEADINGS = List.of("id", "title", "description", "availability", "condition", "price", "link", "image_link", "brand", "additional_image_link", "google_product_category",
            "product_type", "shipping_weight", "custom_label_0");
    /** Shortest side of a picture, in pixels. */
    static final int SMALLEST = 500;

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 9_999;
    private static final int BRAND = 100;
    private static final int TYPE = 750;
    private static final int MORE_PHOTOS = 10;

    private MetaFeed() {}

    static void write(Stream<Goods> goods, UnaryOperator<String> address, OutputStream out) {
        CsvExport.write(out, false, HEADINGS, goods.filter(each -> !each.service() && !each.photosOf(SMALLEST).isEmpty()).map(each -> row(each, address)));
    }

    private static List<Object> row(Goods goods, UnaryOperator<String> address) {
        var photos = goods.photosOf(SMALLEST).stream().map(photo -> address.apply(goods.photoPath(photo, "large"))).toList();
        var category = GoogleCategory.of(goods.categoryCode());
        return List.of(goods.id(), FeedText.line(goods.name(), TITLE), FeedText.paragraphs(goods.words(), DESCRIPTION), availability(goods), "new", goods.price() + " IDR",
                address.apply(goods.path()), photos.getFirst(), FeedText.line(goods.shopName(), BRAND), photos.stream().skip(1).limit(MORE_PHOTOS).collect(Collectors.joining(",")),
                category == null ? "" : category, FeedText.line(String.join(" > ", goods.category()), TYPE), goods.weight() == null ? "" : goods.weight() + " g",
                FeedText.line("Nagari " + goods.nagari(), BRAND));
    }

    private static String availability(Goods goods) {
        return goods.soldOut() ? "out of stock" : goods.stock() == null ? "available for order" : "in stock";
    }
}
