package id.lapau.market.reach;

import id.lapau.market.reach.Goods.Picture;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * RSS 2.0 with the attributes of Google's product data specification (support.google.com/merchants/answer/7052112 and 14987622, read in November 2026).
 * What is made to order is in stock with the days it takes, as Google's own preorder and backorder want a date that nobody can promise.
 */
final class GoogleFeed {

    static final String NAMESPACE = "http://base.google.com/ns/1.0";
    /** Shortest side of a picture, in pixels; clothing needs 250. */
    static final int SMALLEST = 250;

    private static final int TITLE = 150;
    private static final int DESCRIPTION = 5_000;
    private static final int BRAND = 70;
    private static final int TYPE = 750;
    private static final int MORE_PHOTOS = 10;
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final XMLStreamWriter out;
    private final UnaryOperator<String> address;

    private GoogleFeed(XMLStreamWriter out, UnaryOperator<String> address) {
        this.out = out;
        this.address = address;
    }

    static void write(Stream<Goods> goods, UnaryOperator<String> address, OutputStream stream) {
        try (goods) {
            var out = XML.createXMLStreamWriter(stream, "UTF-8");
            new GoogleFeed(out, address).document(goods.iterator());
            out.flush();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private void document(Iterator<Goods> goods) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("rss");
        out.writeAttribute("version", "2.0");
        out.writeNamespace("g", NAMESPACE);
        out.writeStartElement("channel");
        text("title", "Lapau: produk UMKM");
        text("link", address.apply("/pasar"));
        text("description", "Produk usaha mikro dan kecil yang dijual di Lapau");
        while (goods.hasNext()) item(goods.next());
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void item(Goods goods) throws XMLStreamException {
        var photos = goods.photosOf(SMALLEST);
        if (photos.isEmpty() || goods.service()) return;
        out.writeStartElement("item");
        g("id", goods.id().toString());
        g("title", FeedText.line(goods.name(), TITLE));
        g("description", FeedText.paragraphs(goods.words(), DESCRIPTION));
        g("link", address.apply(goods.path()));
        g("image_link", picture(goods, photos.getFirst()));
        for (var more : photos.stream().skip(1).limit(MORE_PHOTOS).toList()) g("additional_image_link", picture(goods, more));
        g("availability", goods.soldOut() ? "out_of_stock" : "in_stock");
        if (goods.leadDays() > 0) g("max_handling_time", String.valueOf(goods.leadDays()));
        g("price", goods.price() + ".00 IDR");
        g("condition", "new");
        g("brand", FeedText.line(goods.shopName(), BRAND));
        g("identifier_exists", "no");
        var category = GoogleCategory.of(goods.categoryCode());
        if (category != null) g("google_product_category", String.valueOf(category));
        g("product_type", FeedText.line(String.join(" > ", goods.category()), TYPE));
        if (goods.weight() != null) g("shipping_weight", goods.weight() + " g");
        out.writeEndElement();
    }

    private String picture(Goods goods, Picture photo) {
        return address.apply(goods.photoPath(photo, "large"));
    }

    private void text(String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private void g(String name, String value) throws XMLStreamException {
        out.writeStartElement("g", name, NAMESPACE);
        out.writeCharacters(value);
        out.writeEndElement();
    }
}
