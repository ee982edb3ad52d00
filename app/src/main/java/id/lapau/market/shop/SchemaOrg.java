package id.lapau.market.shop;

import id.lapau.kernel.Regions;
import id.lapau.papers.PublicAddress;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shops and products in the words of schema.org: LocalBusiness, Product with its Offer, BreadcrumbList. */
@Component
class SchemaOrg {

    private final PublicAddress address;
    private final Categories categories;

    SchemaOrg(PublicAddress address, Categories categories) {
        this.address = address;
        this.categories = categories;
    }

    JsonLd of(ShopView shop) {
        return graph(business(shop), crumbs(List.of(Map.entry("Pasar", "/pasar"), Map.entry(shop.name(), shop.path()))));
    }

    JsonLd of(ProductView product, ShopView shop) {
        var way = new ArrayList<>(List.of(Map.entry("Pasar", "/pasar")));
        categories.find(product.category()).ifPresent(each -> way.add(Map.entry(each.nameId(), "/pasar/kategori/" + each.code())));
        way.add(Map.entry(shop.name(), shop.path()));
        way.add(Map.entry(product.name(), product.path()));
        return graph(product(product), crumbs(way));
    }

    private static JsonLd graph(Object... things) {
        return JsonLd.of(Map.of("@context", "https://schema.org", "@graph", List.of(things)));
    }

    private Map<String, Object> business(ShopView shop) {
        var business = thing("LocalBusiness", shop.path(), shop.name(), shop.about());
        business.put("@id", address.of(shop.path()));
        business.put("image", address.of(shop.photo() == null ? shop.path() + "/kartu.png" : shop.photo().large(shop.slug())));
        business.put("address", place(shop));
        if (shop.latitude() != null && shop.longitude() != null) business.put("geo", Map.of("@type", "GeoCoordinates", "latitude", shop.latitude(), "longitude", shop.longitude()));
        if (!shop.hours().isEmpty()) business.put("openingHoursSpecification", shop.hours().stream().map(SchemaOrg::hours).toList());
        return business;
    }

    private Map<String, Object> thing(String type, String path, String name, String about) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put("name", name);
        if (!about.isEmpty()) thing.put("description", about);
        thing.put("url", address.of(path));
        return thing;
    }

    private static Map<String, Object> place(ShopView shop) {
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "PostalAddress");
        if (!shop.address().isEmpty()) place.put("streetAddress", shop.address());
        place.put("addressLocality", "Nagari " + Regions.bundled().nameOf(shop.nagari()));
        place.put("addressRegion", "Sumatera Barat");
        place.put("addressCountry", "ID");
        return place;
    }

    private static Map<String, Object> hours(Opening hour) {
        return Map.of("@type", "OpeningHoursSpecification", "dayOfWeek", "https://schema.org/" + hour.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                "opens", hour.opens().toString(), "closes", hour.closes().toString());
    }

    private Map<String, Object> product(ProductView of) {
        var product = thing("Product", of.path(), of.name(), of.about());
        product.put("sku", of.id().toString());
        var images = of.photos().stream().map(photo -> address.of(photo.large(of.shopSlug()))).toList();
        product.put("image", images.isEmpty() ? List.of(address.of(of.path() + "/kartu.png")) : images);
        product.put("brand", Map.of("@type", "Brand", "name", of.shopName()));
        if (of.weight() != null) product.put("weight", Map.of("@type", "QuantitativeValue", "value", of.weight(), "unitCode", "GRM"));
        product.put("offers", offer(of));
        return product;
    }

    /** What is made to order is a BackOrder: it can be ordered now and comes later. */
    private Map<String, Object> offer(ProductView of) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("@type", "Offer");
        offer.put("url", address.of(of.path()));
        offer.put("price", of.price().amount());
        offer.put("priceCurrency", "IDR");
        offer.put("availability", "https://schema.org/" + (of.madeToOrder() ? "BackOrder" : of.available() ? "InStock" : "OutOfStock"));
        offer.put("itemCondition", "https://schema.org/NewCondition");
        offer.put("seller", Map.of("@type", "LocalBusiness", "@id", address.of("/lapak/" + of.shopSlug()), "name", of.shopName()));
        return offer;
    }

    private Map<String, Object> crumbs(List<Map.Entry<String, String>> way) {
        var items = new ArrayList<Map<String, Object>>();
        for (var step : way) items.add(Map.of("@type", "ListItem", "position", items.size() + 1, "name", step.getKey(), "item", address.of(step.getValue())));
        return Map.of("@type", "BreadcrumbList", "itemListElement", items);
    }
}
