package id.lapau.market.shop;

import id.lapau.kernel.PhoneNumber;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shop as its owner writes it.
 *
 * @param place    on the map, as typed; empty for none
 * @param whatsapp a new number, as typed; empty to keep the one there is
 * @param consent  whether everybody may see that number; without it none is kept
 * @param hours    as typed, by name of the field: {@code buka1} and {@code tutup1} for Monday
 */
public record ShopForm(String name, String slug, String about, String nagari, String address, String place, String whatsapp, boolean consent, String delivery,
        Map<String, String> hours, int version) {

    private static final int SHORTEST = 3, LONGEST = 80, MOST_ABOUT = 2000, MOST_LINE = 300;

    static ShopForm read(Map<String, String> fields) {
        var hours = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values()) for (var side : List.of("buka", "tutup")) hours.put(side + day.getValue(), text(fields, side + day.getValue()));
        return new ShopForm(text(fields, "name"), text(fields, "slug"), text(fields, "about"), text(fields, "nagari"), text(fields, "address"), text(fields, "place"),
                text(fields, "whatsapp"), fields.containsKey("consent"), text(fields, "delivery"), hours, number(fields.get("version")));
    }

    static String text(Map<String, String> fields, String name) {
        return clean(Objects.requireNonNullElse(fields.get(name), ""));
    }

    /** What was typed, without the control characters that neither the database nor a PDF takes. */
    static String clean(String typed) {
        return typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }

    static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    static ShopForm blank(String name, String nagari) {
        return read(Map.of("name", name, "nagari", nagari));
    }

    static ShopForm of(ShopSheet sheet) {
        var view = sheet.view();
        var fields = new LinkedHashMap<>(Map.of("name", view.name(), "slug", view.slug(), "about", view.about(), "nagari", view.nagari(), "address", view.address(),
                "delivery", view.delivery(), "version", String.valueOf(sheet.version())));
        if (view.latitude() != null && view.longitude() != null) fields.put("place", new MapPoint(view.latitude(), view.longitude()).written());
        if (view.whatsapp()) fields.put("consent", "on");
        for (var hour : view.hours()) {
            fields.put("buka" + hour.day().getValue(), hour.opens().toString());
            fields.put("tutup" + hour.day().getValue(), hour.closes().toString());
        }
        return read(fields);
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (name.length() < SHORTEST || name.length() > LONGEST) problems.put("name", "shop.problem.name");
        if (!slug.isEmpty() && !Slug.valid(slug, Slug.SHOP)) problems.put("slug", "shop.problem.slug");
        if (about.length() > MOST_ABOUT) problems.put("about", "shop.problem.about");
        if (!nagari.matches("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}")) problems.put("nagari", "shop.problem.nagari");
        if (address.length() > MOST_LINE) problems.put("address", "shop.problem.long");
        if (delivery.length() > MOST_LINE) problems.put("delivery", "shop.problem.long");
        if (!place.isEmpty() && point().isEmpty()) problems.put("place", "shop.problem.place");
        if (!whatsapp.isEmpty() && number().isEmpty()) problems.put("whatsapp", "shop.problem.whatsapp");
        if (!whatsapp.isEmpty() && !consent) problems.put("consent", "shop.problem.consent");
        for (var day : DayOfWeek.values()) if (!soundDay(day)) problems.put("buka" + day.getValue(), "shop.problem.hours");
        return problems;
    }

    Optional<MapPoint> point() {
        return MapPoint.read(place);
    }

    Optional<PhoneNumber> number() {
        return PhoneNumber.read(whatsapp);
    }

    /** What was typed into a field of the hours. */
    public String hour(String field) {
        return hours.getOrDefault(field, "");
    }

    private boolean soundDay(DayOfWeek day) {
        boolean empty = hour("buka" + day.getValue()).isEmpty() && hour("tutup" + day.getValue()).isEmpty();
        return empty || opening(day).isPresent();
    }

    private Optional<Opening> opening(DayOfWeek day) {
        try {
            var opens = LocalTime.parse(hour("buka" + day.getValue()).replace('.', ':'));
            var closes = LocalTime.parse(hour("tutup" + day.getValue()).replace('.', ':'));
            return closes.isAfter(opens) ? Optional.of(new Opening(day, opens, closes)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The days that are well written. */
    public List<Opening> openings() {
        var all = new ArrayList<Opening>();
        for (var day : DayOfWeek.values()) opening(day).ifPresent(all::add);
        return all;
    }
}
