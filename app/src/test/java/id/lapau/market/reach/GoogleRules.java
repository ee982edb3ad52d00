package id.lapau.market.reach;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What Google Merchant Center asks of a feed of products, as far as a program can tell without Google: support.google.com/merchants/answer/7052112
 * (product data specification) and 14987622 (RSS 2.0), as of November 2026.
 */
final class GoogleRules {

    private static final String G = "http://base.google.com/ns/1.0";
    private static final List<String> REQUIRED = List.of("id", "title", "description", "link", "image_link", "availability", "price", "condition");
    private static final Set<String> MANY = Set.of("additional_image_link", "product_type");
    private static final Set<String> KNOWN = Set.of("id", "title", "description", "link", "image_link", "additional_image_link", "availability", "max_handling_time", "price", "condition", "brand",
            "identifier_exists", "google_product_category", "product_type", "shipping_weight");
    private static final Pattern MARKUP = Pattern.compile("<[/!a-zA-Z][^<>]*>");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** What is wrong; empty for a feed that Google would take. */
    static List<String> faults(byte[] feed) {
        var rules = new GoogleRules();
        rules.document(feed);
        return rules.faults;
    }

    private void document(byte[] feed) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed)).getDocumentElement();
            rule(root.getTagName().equals("rss") && root.getAttribute("version").equals("2.0"), "no RSS 2.0");
            var channel = (Element) root.getElementsByTagName("channel").item(0);
            for (var name : List.of("title", "link", "description")) rule(channel.getElementsByTagName(name).getLength() >= 1, "channel without " + name);
            var items = channel.getElementsByTagName("item");
            for (int i = 0; i < items.getLength(); i++) item((Element) items.item(i));
        } catch (java.io.IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException broken) {
            faults.add("no sound XML: " + broken.getMessage());
        }
    }

    private void item(Element item) {
        for (var name : REQUIRED) rule(item.getElementsByTagNameNS(G, name).getLength() == 1, "required once: " + name);
        for (var node = item.getFirstChild(); node != null; node = node.getNextSibling()) if (node.getNodeType() == Node.ELEMENT_NODE) attribute(item, (Element) node);
        rule(ids.add(text(item, "id")), "id twice: " + text(item, "id"));
        rule(!text(item, "brand").isEmpty() || text(item, "identifier_exists").equals("no"), "neither brand nor identifier_exists=no");
        rule(item.getElementsByTagNameNS(G, "additional_image_link").getLength() <= 10, "more than ten additional images");
    }

    private void attribute(Element item, Element attribute) {
        var name = attribute.getLocalName();
        var value = attribute.getTextContent();
        rule(G.equals(attribute.getNamespaceURI()) && KNOWN.contains(name), "unknown attribute " + name);
        rule(MANY.contains(name) || item.getElementsByTagNameNS(G, name).getLength() == 1, "repeated: " + name);
        rule(!value.isBlank() && value.equals(value.strip()), "empty or padded: " + name);
        rule(!MARKUP.matcher(value).find(), "markup in " + name);
        rule(value.codePoints().noneMatch(c -> c >= 0xE000 && c <= 0xF8FF || Character.isISOControl(c) && c != '\n'), "unusable character in " + name);
        switch (name) {
            case "id" -> longest(name, value, 50);
            case "title" -> { longest(name, value, 150); rule(!value.contains("\n"), "line break in title"); }
            case "description" -> longest(name, value, 5_000);
            case "brand" -> longest(name, value, 70);
            case "product_type" -> longest(name, value, 750);
            case "link", "image_link", "additional_image_link" -> { longest(name, value, 2_000); rule(value.matches("https?://[!-~]+"), "no address: " + value); }
            case "availability" -> rule(Set.of("in_stock", "out_of_stock", "preorder", "backorder").contains(value), "availability " + value);
            case "condition" -> rule(Set.of("new", "refurbished", "used").contains(value), "condition " + value);
            case "price" -> rule(value.matches("[1-9]\\d*\\.\\d{2} IDR"), "price " + value);
            case "identifier_exists" -> rule(Set.of("yes", "no").contains(value), "identifier_exists " + value);
            case "google_product_category", "max_handling_time" -> rule(value.matches("[1-9]\\d*"), name + " " + value);
            case "shipping_weight" -> rule(value.matches("[1-9]\\d* g"), "weight " + value);
            default -> { }
        }
        if (Set.of("preorder", "backorder").contains(value)) rule(!text(item, "availability_date").isEmpty(), "no date for " + value);
    }

    private void longest(String name, String value, int most) {
        rule(value.length() <= most, name + " of " + value.length() + " characters");
    }

    private static String text(Element item, String name) {
        var found = item.getElementsByTagNameNS(G, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private void rule(boolean kept, String otherwise) {
        if (!kept) faults.add(otherwise);
    }
}
