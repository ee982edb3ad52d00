package id.lapau.market.trade;

import id.lapau.kernel.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as a buyer types it.
 *
 * @param bring whether it is to be brought; otherwise it is fetched at the shop
 * @param key   of the basket that the form showed; null when it said none
 * @param bait  a field that people do not see; whoever fills it is none
 */
public record OrderForm(String name, String phone, boolean bring, String place, String note, @Nullable UUID key, String bait) {

    static final OrderForm BLANK = new OrderForm("", "", false, "", "", null, "");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_NOTE = 500;

    static OrderForm read(Map<String, String> fields) {
        return new OrderForm(text(fields, "nama"), text(fields, "telepon"), text(fields, "cara").equals("antar"), text(fields, "tempat"), text(fields, "catatan"), Answers.id(text(fields, "kunci")).orElse(null),
                text(fields, "situs"));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (name.length() < 2 || name.length() > LONGEST_NAME) problems.put("nama", "trade.problem.name");
        if (PhoneNumber.read(phone).isEmpty()) problems.put("telepon", "trade.problem.phone");
        if (bring && place.length() < 5 || place.length() > LONGEST_PLACE) problems.put("tempat", "trade.problem.place");
        if (note.length() > LONGEST_NOTE) problems.put("catatan", "trade.problem.note");
        return problems;
    }

    @Override public String toString() {
        return "OrderForm[" + key + "]";
    }
}
