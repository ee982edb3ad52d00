package id.lapau.linkage.foreign;

import id.lapau.linkage.foreign.Labelled.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Companies with legal forms, abbreviations, sister companies under one roof and namesakes in other towns. */
final class Firms {

    private static final String COLUMNS = "company,street,city,postcode,phone,website";
    private static final List<String> TRADES = List.of("Engineering", "Holdings", "Services", "Solutions", "Consulting", "Logistics", "Foods", "Manufacturing",
            "International", "Technologies", "Construction", "Properties", "Trading", "Software", "Insurance", "Motors", "Textiles", "Energy");
    private static final List<String> FORMS = List.of("Ltd", "Inc", "LLC", "GmbH", "Corp", "S.A.", "PLC", "Pty Ltd");
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("Engineering", "Eng."), Map.entry("International", "Intl"), Map.entry("Manufacturing", "Mfg"),
            Map.entry("Technologies", "Tech"), Map.entry("Services", "Svcs"), Map.entry("Construction", "Constr."), Map.entry("Ltd", "Limited"), Map.entry("Inc", "Incorporated"),
            Map.entry("Corp", "Corporation"), Map.entry("and", "&"), Map.entry("Street", "St"), Map.entry("Road", "Rd."), Map.entry("Avenue", "Ave"), Map.entry("S.A.", "SA"));

    private final Chance chance;
    private final List<String> stems;
    private final List<String> streets;
    private final List<String> cities;

    Firms(long seed) {
        chance = new Chance(seed);
        stems = Vocabulary.words(chance, 3_500, 3, List.of("", "co", "tec", "son", "ex"));
        streets = Vocabulary.words(chance, 800, 2, List.of("", "gate", "field"));
        cities = Vocabulary.words(chance, 150, 3, List.of("", "ton", "burg", "ford"));
    }

    Labelled duplicates(int firms, double copies) {
        var rows = new ArrayList<Row>();
        String[] last = firm();
        for (int who = 0; who < firms; who++) {
            last = chance.of(0.04) ? sister(last) : chance.of(0.06) ? namesake(last) : firm();
            rows.add(new Row(who, last));
            while (chance.of(copies / (1 + copies))) rows.add(new Row(who, other(last)));
        }
        return Labelled.one(COLUMNS, rows, 5);
    }

    private String[] firm() {
        var stem = capital(chance.common(stems));
        var name = stem + (chance.of(0.2) ? " and " + capital(chance.common(stems)) : "") + " " + chance.common(TRADES) + (chance.of(0.9) ? " " + chance.common(FORMS) : "");
        return new String[] {name, chance.between(1, 200) + " " + capital(chance.common(streets)) + " " + chance.one(List.of("Street", "Road", "Avenue")), capital(chance.common(cities)),
            chance.digits(5), "+44 20 " + chance.digits(8), "www." + stem.toLowerCase(java.util.Locale.ROOT) + chance.one(List.of(".com", ".co.uk", ".de"))};
    }

    /** Another company of the same group at the same address. */
    private String[] sister(String[] of) {
        var firm = of.clone();
        firm[0] = of[0].split(" ")[0] + " " + chance.common(TRADES) + " " + chance.common(FORMS);
        if (chance.of(0.5)) firm[4] = "+44 20 " + chance.digits(8);
        return firm;
    }

    /** An independent company of the same first word elsewhere. */
    private String[] namesake(String[] of) {
        var firm = firm();
        firm[0] = of[0].split(" ")[0] + " " + chance.common(TRADES) + " " + chance.common(FORMS);
        return firm;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String[] other(String[] firm) {
        var copy = firm.clone();
        for (int i : new int[] {0, 1}) copy[i] = rewritten(copy[i]);
        if (chance.of(0.2)) copy[0] = copy[0].toUpperCase(java.util.Locale.ROOT);
        if (chance.of(0.25)) copy[0] = copy[0].replaceFirst(" (Ltd|Limited|Inc|Incorporated|LLC|GmbH|Corp|Corporation|S.A.|SA|PLC|Pty Ltd|Pty Limited)$", "");
        if (chance.of(0.3)) copy[4] = copy[4].replace("+44 ", "0").replace(" ", "-");
        if (chance.of(0.12)) System.arraycopy(firm(), 1, copy, 1, 3);
        if (chance.of(0.15)) copy[4] = firm()[4];
        if (chance.of(0.3)) copy[5] = "http://" + copy[5] + "/";
        for (int i = 0; i < copy.length; i++) copy[i] = chance.slip(copy[i], 0.06, i == 0 ? 0 : 0.12);
        return copy;
    }

    private String rewritten(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split(" ")) words.add(chance.of(0.4) ? SHORT.getOrDefault(word, word) : word);
        return String.join(" ", words);
    }
}
