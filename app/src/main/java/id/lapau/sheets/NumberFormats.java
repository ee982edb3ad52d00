package id.lapau.sheets;

import java.util.HashMap;
import java.util.Map;

/** Which number formats show a day. A format of time only is no date. */
final class NumberFormats {

    private final Map<Integer, Boolean> custom = new HashMap<>();

    void add(int id, String code) {
        custom.put(id, showsDay(code));
    }

    boolean date(int id) {
        var own = custom.get(id);
        return own != null ? own : id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58;
    }

    static boolean showsDay(String code) {
        boolean month = false;
        boolean clock = false;
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            switch (code.charAt(i)) {
                case '"' -> i = skip(code, i, '"');
                case '[' -> i = skip(code, i, ']');
                case '\\', '_', '*' -> i++;
                case 'd', 'D', 'y', 'Y' -> { return true; }
                case 'm', 'M' -> month = true;
                case 'h', 'H', 's', 'S' -> clock = true;
                case 'G', 'g' -> { return false; }
                default -> { }
            }
        }
        return month && !clock;
    }

    private static int skip(String code, int from, char closing) {
        int end = code.indexOf(closing, from + 1);
        return end < 0 ? code.length() : end;
    }
}
