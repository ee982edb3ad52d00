package id.lapau.training.growth;

import id.lapau.platform.web.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Choices in the words of a page. */
final class Words {

    private Words() {}

    /** Constants of an enum by name, in its order. */
    static Map<String, String> of(Page page, String prefix, Enum<?>... constants) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(constants).forEach(constant -> words.put(constant.name(), page.t(prefix + constant.name())));
        return words;
    }
}
