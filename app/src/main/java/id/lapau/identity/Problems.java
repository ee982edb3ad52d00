package id.lapau.identity;

import id.lapau.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns field problems from message keys into words. */
final class Problems {

    private Problems() {}

    static Map<String, String> inWords(Page page, Map<String, String> problems) {
        var words = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> words.put(field, page.t(key)));
        return words;
    }
}
