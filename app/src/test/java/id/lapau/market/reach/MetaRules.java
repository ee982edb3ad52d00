package id.lapau.market.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a catalogue of Meta asks of a CSV feed: developers.facebook.com/docs/marketing-api/catalog/reference and commerce-platform/catalog/fields, as of November 2026. */
final class MetaRules {

    private static final List<String> REQUIRED = List.of("id", "title", "description", "availability", "condition", "price", "link", "image_link", "brand");
    private static final Set<String> AVAILABILITY = Set.of("in stock", "out of stock", "preorder", "available for order", "discontinued");
    private static final Pattern MARKUP = Pattern.compile("<[/!a-zA-Z][^<>]*>");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** What is wrong; empty for a feed that Meta would take. */
    static List<String> faults(byte[] feed) {
        var rules = new MetaRules();
        try {
            var text = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(feed)).toString();
            var rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
            rows.forEach(rules::row);
        } catch (CharacterCodingException broken) {
            rules.faults.add("no UTF-8");
        }
        return rules.faults;
    }

    private void row(NamedCsvRecord row) {
        for (var name : REQUIRED) rule(row.findField(name).filter(value -> !value.isBlank()).isPresent(), "required: " + name);
        rule(ids.add(row.getField("id")), "id twice");
        longest(row, "id", 100);
        longest(row, "title", 200);
        longest(row, "description", 9_999);
        longest(row, "brand", 100);
        longest(row, "additional_image_link", 2_000);
        longest(row, "custom_label_0", 100);
        rule(AVAILABILITY.contains(row.getField("availability")), "availability " + row.getField("availability"));
        rule(Set.of("new", "refurbished", "used").contains(row.getField("condition")), "condition");
        rule(row.getField("price").matches("[1-9]\\d*(\\.\\d{1,2})? IDR"), "price " + row.getField("price"));
        for (var name : List.of("link", "image_link")) rule(row.getField(name).matches("https?://[!-~]+"), "no address: " + name);
        for (var name : List.of("title", "description", "brand")) rule(!MARKUP.matcher(row.getField(name)).find(), "markup in " + name);
        rule(row.getField("google_product_category").matches("\\d*"), "category");
        rule(row.getField("shipping_weight").matches("(\\d+ g)?"), "weight");
        rule(!row.getField("title").contains("\n"), "line break in title");
    }

    private void longest(NamedCsvRecord row, String name, int most) {
        rule(row.getField(name).length() <= most, name + " of " + row.getField(name).length() + " characters");
    }

    private void rule(boolean kept, String otherwise) {
        if (!kept) faults.add(otherwise);
    }
}
