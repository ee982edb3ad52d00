package id.lapau.linkage.text;

import java.util.Locale;
import java.util.Map;

/** Dates as {@code yyyy-MM-dd}, from the ways in which they are written. */
final class Dates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("peb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("mei", 5),
            Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("agu", 8), Map.entry("ags", 8), Map.entry("aug", 8),
            Map.entry("sep", 9), Map.entry("okt", 10), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("nop", 11), Map.entry("des", 12), Map.entry("dec", 12));

    private Dates() {}

    /** @param order of the parts where the year does not tell: {@code dmy}, {@code mdy} or {@code ymd} */
    static Cleaner cleaner(String order) {
        if (!order.equals("dmy") && !order.equals("mdy") && !order.equals("ymd"))
            throw new IllegalArgumentException("date() takes dmy, mdy or ymd, found '" + order + "'");
        return text -> of(text, order);
    }

    private static String of(String text, String order) {
        var parts = parts(text);
        if (parts[0] < 0) return "";
        if (parts[3] == 8 && parts[1] < 0) return compact(parts[0], order);
        if (parts[2] < 0) return "";
        boolean yearFirst = parts[3] >= 4 || order.equals("ymd");
        int year = century(yearFirst ? parts[0] : parts[2], yearFirst ? parts[3] : parts[5]);
        int second = parts[1];
        int other = yearFirst ? parts[2] : parts[0];
        boolean monthFirst = yearFirst || order.equals("mdy");
        int month = monthFirst && !yearFirst ? other : second;
        int day = monthFirst && !yearFirst ? second : other;
        return iso(year, month, day);
    }

    /** The first three numbers and how many digits each has; a month in letters is its number. */
    private static int[] parts(String text) {
        var parts = new int[] {-1, -1, -1, 0, 0, 0};
        int found = 0;
        for (int i = 0; i < text.length() && found < 3; ) {
            int end = i;
            if (Character.isDigit(text.charAt(i))) {
                while (end < text.length() && end - i < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
                if (end == i) return new int[] {-1, -1, -1, 0, 0, 0};
                parts[found] = Integer.parseInt(text.substring(i, end));
                parts[3 + found++] = end - i;
            } else if (Character.isLetter(text.charAt(i))) {
                while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
                var month = MONTHS.get(text.substring(i, Math.min(end, i + 3)).toLowerCase(Locale.ROOT));
                if (month != null && found == 1) parts[found++] = month;
            } else end++;
            i = end;
        }
        return parts;
    }

    private static String compact(int digits, String order) {
        if (order.equals("ymd") || digits / 10000 >= 1850 && digits / 10000 <= 2100 && digits % 10000 / 100 <= 12)
            return iso(digits / 10000, digits / 100 % 100, digits % 100);
        int first = digits / 1_000_000;
        int second = digits / 10000 % 100;
        return order.equals("mdy") ? iso(digits % 10000, first, second) : iso(digits % 10000, second, first);
    }

    private static int century(int year, int digits) {
        return digits > 2 ? year : year > 30 ? 1900 + year : 2000 + year;
    }

    /** Impossible dates are kept, as long as month and day could be swapped: they still say something. */
    private static String iso(int year, int month, int day) {
        if (month > 12 && day <= 12) return iso(year, day, month);
        if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return "";
        return new StringBuilder(10).append(year).append(month < 10 ? "-0" : "-").append(month).append(day < 10 ? "-0" : "-").append(day).toString();
    }

    static String part(String iso, int from, int to) {
        return iso.length() == 10 ? iso.substring(from, to) : "";
    }

    /** Year, and month and day in order of size: the same for a date with both swapped. */
    static String monthDaySorted(String iso) {
        if (iso.length() != 10) return "";
        var month = iso.substring(5, 7);
        var day = iso.substring(8, 10);
        return iso.substring(0, 4) + (month.compareTo(day) <= 0 ? month + day : day + month);
    }
}
