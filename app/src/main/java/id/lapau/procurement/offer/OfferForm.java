package id.lapau.procurement.offer;

import id.lapau.kernel.Rupiah;
import id.lapau.procurement.need.NeedForm;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An offer as an owner or an officer types it, by item.
 *
 * @param version of the offer it was typed upon; 0 for none
 */
public record OfferForm(Map<UUID, Line> lines, String note, int version) {

    private static final int MOST_A_WEEK = 1_000_000;
    private static final int LONGEST_NOTE = 300;

    /** @param perWeek pieces of every week that is not named in {@code weeks} */
    public record Line(String price, String material, String minimum, String perWeek, Map<LocalDate, String> weeks) {

        static final Line BLANK = new Line("", "", "", "", Map.of());

        /** Whether nothing is offered of it. */
        public boolean blank() {
            return (price + material + perWeek).isEmpty() && weeks.values().stream().allMatch(String::isEmpty);
        }

        /** Rupiah a piece that stay with the maker; 0 while price or material is no amount. */
        public long profit() {
            return amount(price) == 0 || material.isEmpty() ? 0 : amount(price) - amount(material);
        }

        SortedMap<LocalDate, Integer> capacity(List<LocalDate> of) {
            var capacity = new TreeMap<LocalDate, Integer>();
            for (var week : of) {
                var typed = weeks.getOrDefault(week, "");
                capacity.put(week, NeedForm.pieces(typed.isEmpty() ? perWeek : typed, MOST_A_WEEK));
            }
            return capacity;
        }
    }

    /** Reads the fields {@code price-<item>} and so on; of weeks {@code week-<item>-<monday>}. */
    static OfferForm read(List<OfferItem> items, LocalDate today, Map<String, String> fields) {
        var lines = new LinkedHashMap<UUID, Line>();
        for (var item : items) {
            var weeks = new LinkedHashMap<LocalDate, String>();
            for (var week : item.weeks(today)) weeks.put(week, text(fields, "week-" + item.id() + "-" + week));
            lines.put(item.id(), new Line(text(fields, "price-" + item.id()), text(fields, "material-" + item.id()), text(fields, "minimum-" + item.id()), text(fields, "perWeek-" + item.id()), weeks));
        }
        var version = text(fields, "version");
        return new OfferForm(lines, text(fields, "note"), version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** What stands in an offer, to be typed over. */
    static OfferForm of(List<OfferItem> items, OfferSheet offer) {
        var lines = new LinkedHashMap<UUID, Line>();
        for (var item : items) lines.put(item.id(), offer.line(item.id()).map(OfferForm::line).orElse(Line.BLANK));
        return new OfferForm(lines, offer.note(), offer.version());
    }

    /** Where all weeks are the same, only that one number. */
    private static Line line(Offer.Line line) {
        boolean same = line.weeks().values().stream().distinct().count() == 1;
        var weeks = new LinkedHashMap<LocalDate, String>();
        if (!same) line.weeks().forEach((week, pieces) -> weeks.put(week, String.valueOf(pieces)));
        return new Line(new Rupiah(line.price()).toString(), new Rupiah(line.material()).toString(), String.valueOf(line.minimum()),
                same ? String.valueOf(line.weeks().firstEntry().getValue()) : "", weeks);
    }

    public Line line(UUID item) {
        return lines.getOrDefault(item, Line.BLANK);
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems(List<OfferItem> items, LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (lines.values().stream().allMatch(Line::blank) && !items.isEmpty()) problems.put("price-" + items.getFirst().id(), "offer.problem.nothing");
        for (var item : items) if (!line(item.id()).blank()) problems(item, line(item.id()), today, problems);
        if (note.length() > LONGEST_NOTE) problems.put("note", "offer.problem.note");
        return problems;
    }

    private static void problems(OfferItem item, Line line, LocalDate today, Map<String, String> problems) {
        long price = amount(line.price());
        if (price == 0) problems.put("price-" + item.id(), "offer.problem.price");
        else if (price > item.highest()) problems.put("price-" + item.id(), "offer.problem.ceiling");
        if (Rupiah.read(line.material()).isEmpty()) problems.put("material-" + item.id(), "offer.problem.material");
        else if (price > 0 && amount(line.material()) >= price) problems.put("material-" + item.id(), "offer.problem.loss");
        if (!line.minimum().isEmpty() && minimum(line) == 0) problems.put("minimum-" + item.id(), "offer.problem.minimum");
        if (!line.perWeek().isEmpty() && !number(line.perWeek())) problems.put("perWeek-" + item.id(), "offer.problem.week");
        for (var week : item.weeks(today)) if (!line.weeks().getOrDefault(week, "").isEmpty() && !number(line.weeks().get(week))) problems.put("week-" + item.id() + "-" + week, "offer.problem.week");
        int all = line.capacity(item.weeks(today)).values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) problems.putIfAbsent("perWeek-" + item.id(), "offer.problem.capacity");
        else if (minimum(line) > all) problems.putIfAbsent("minimum-" + item.id(), "offer.problem.minimum-above");
    }

    private static boolean number(String typed) {
        return typed.equals("0") || NeedForm.pieces(typed, MOST_A_WEEK) > 0;
    }

    private static long amount(String typed) {
        return Rupiah.read(typed).map(Rupiah::amount).orElse(0L);
    }

    private static int minimum(Line line) {
        return line.minimum().isEmpty() ? 1 : NeedForm.pieces(line.minimum(), NeedForm.MOST);
    }

    /** What is offered, once nothing is wrong with it. */
    List<Offer.Line> offered(List<OfferItem> items, LocalDate today) {
        return items.stream().filter(item -> !line(item.id()).blank()).map(item -> {
            var line = line(item.id());
            return new Offer.Line(item.id(), amount(line.price()), amount(line.material()), minimum(line), line.capacity(item.weeks(today)));
        }).toList();
    }
}
