package id.lapau.market.trade;

import id.lapau.kernel.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;

/** A question as somebody types it. @param product slug of the product it is about; empty for the shop; @param bait a field that people do not see */
public record AskForm(String name, String phone, String question, String product, String bait) {

    static final int LONGEST = 1000;
    private static final int SHORTEST = 5;
    private static final int LONGEST_NAME = 80;

    static AskForm read(Map<String, String> fields) {
        return new AskForm(text(fields, "nama"), text(fields, "telepon"), text(fields, "pertanyaan"), text(fields, "produk"), text(fields, "situs"));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!sound(question)) problems.put("pertanyaan", "trade.problem.question");
        if (name.length() < 2 || name.length() > LONGEST_NAME) problems.put("nama", "trade.problem.name");
        if (PhoneNumber.read(phone).isEmpty()) problems.put("telepon", "trade.problem.phone");
        return problems;
    }

    static boolean sound(String question) {
        return question.length() >= SHORTEST && question.length() <= LONGEST;
    }

    @Override public String toString() {
        return "AskForm[" + product + "]";
    }
}
