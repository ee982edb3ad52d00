package id.lapau.market.find;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import id.lapau.market.shop.ProductView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the head of a page of the market, for search engines.
 *
 * @param canonical whole address
 * @param indexed   whether it may stand in a search engine
 * @param image     whole address of a card of 1200 × 630, for those who share the page
 * @param data      JSON-LD; null for none
 */
public record PageData(String canonical, String description, boolean indexed, String image, @Nullable Json data) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** JSON that nothing typed by people can end: what means something to HTML is written by number. */
    public record Json(String text) implements Content {

        static Json of(Object data) {
            return new Json(MAPPER.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"));
        }

        @Override public void writeTo(TemplateOutput output) {
            output.writeContent(text);
        }
    }

    /** A page that lists products, as schema.org says it. */
    public static Json list(String name, String canonical, List<ProductView> products, String origin) {
        var items = new ArrayList<Map<String, Object>>();
        for (var product : products) items.add(Map.of("@type", "ListItem", "position", items.size() + 1, "url", origin + product.path(), "name", product.name()));
        return Json.of(Map.of("@context", "https://schema.org", "@type", "CollectionPage", "name", name, "url", canonical, "inLanguage", "id",
                "mainEntity", Map.of("@type", "ItemList", "numberOfItems", items.size(), "itemListElement", items)));
    }
}
