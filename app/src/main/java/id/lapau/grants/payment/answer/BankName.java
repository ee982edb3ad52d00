package id.lapau.grants.payment.answer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The paying banks under the short name that everybody uses. */
final class BankName {

    private static final Map<String, String> KNOWN = known();

    private BankName() {}

    private static Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        known.put("RAKYAT INDONESIA", "BRI");
        known.put("BRI", "BRI");
        known.put("NEGARA INDONESIA", "BNI");
        known.put("BNI", "BNI");
        known.put("SYARIAH MANDIRI", "BSM");
        known.put("BSM", "BSM");
        known.put("SYARIAH INDONESIA", "BSI");
        known.put("BSI", "BSI");
        known.put("MANDIRI", "MANDIRI");
        known.put("NAGARI", "NAGARI");
        return known;
    }

    /** Empty for empty; a bank that nobody knows keeps its name in capitals. */
    static String of(String written) {
        var plain = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip();
        return KNOWN.entrySet().stream().filter(e -> (" " + plain + " ").contains(" " + e.getKey() + " ")).map(Map.Entry::getValue).findFirst().orElse(plain);
    }
}
