package id.lapau.linkage.text;

/**
 * What can be read from an Indonesian population number (NIK): six digits for the district of first registration, the day
 * of birth (40 more for a woman), month and year, then a serial that starts at 0001 each day.
 */
final class Niks {

    private static final int DIGITS = 16;
    private static final int FEWEST = 12;
    private static final int FEWEST_LEADING = 9;
    private static final int DAY = 6;
    private static final int MONTH = 8;
    private static final int YEAR = 10;
    private static final int SERIAL = 12;
    private static final int WOMAN = 40;
    private static final int MOST_SLIPS = 2;
    private static final int OLDEST = 25;

    private Niks() {}

    /**
     * The digits, letters that stand for digits put right; of what a spreadsheet made 1.3109941078E+15 those that are left.
     * Empty for what identifies nobody: too few digits, or one digit repeated.
     */
    static String cleaned(String text) {
        int exponent = Math.max(text.indexOf("E+"), text.indexOf("e+"));
        boolean scientific = exponent > 0 && Character.isDigit(text.charAt(exponent - 1));
        var digits = Words.digits((scientific ? text.substring(0, exponent) : text).replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1'));
        return digits.length() < (scientific ? FEWEST_LEADING : FEWEST) || repeated(digits) ? "" : digits;
    }

    private static boolean repeated(String digits) {
        for (int i = 1; i < digits.length(); i++) if (digits.charAt(i) != digits.charAt(0)) return false;
        return true;
    }

    /** A spreadsheet keeps 15 digits of 16: the last becomes 0. */
    static boolean cut(String a, String b) {
        return a.length() == DIGITS && b.length() == DIGITS && a.regionMatches(0, b, 0, DIGITS - 1)
                && (a.charAt(DIGITS - 1) == '0' || b.charAt(DIGITS - 1) == '0');
    }

    /** Slips between two numbers of which one is impossible, counted up to two; between two possible ones there is no slip but {@link #near}. */
    static double damage(String a, String b) {
        return possible(a) && possible(b) ? Double.POSITIVE_INFINITY : EditDistance.within(a, b, MOST_SLIPS);
    }

    /** Two possible numbers of one birthday, one slip apart: a slip, or two persons of neighbouring districts or serials. */
    static boolean near(String a, String b) {
        return possible(a) && possible(b) && sameBirthday(a, b) && EditDistance.within(a, b, 1) == 1;
    }

    /** Two possible numbers of one district and birthday, but of both sexes or with neighbouring serials, as twins have them. */
    static boolean twins(String a, String b) {
        if (!possible(a) || !possible(b) || !a.regionMatches(0, b, 0, DAY) || !sameBirthday(a, b)) return false;
        return day(a) != day(b) || !cut(a, b) && Math.abs(number(a, SERIAL, DIGITS) - number(b, SERIAL, DIGITS)) == 1;
    }

    /** The shorter one is how the other, a full one, begins. */
    static boolean leading(String a, String b) {
        return a.length() < b.length() ? b.length() == DIGITS && b.startsWith(a) : b.length() < a.length() && a.length() == DIGITS && a.startsWith(b);
    }

    /** Nothing suggests that one came from the other. */
    static boolean apart(String a, String b) {
        return !leading(a, b) && !twins(a, b) && EditDistance.within(a, b, MOST_SLIPS) > MOST_SLIPS;
    }

    /** The day of birth as yyyy-MM-dd that a possible number says; nobody is taken for older than a hundred years by much. */
    static String born(String nik) {
        if (!possible(nik)) return "";
        int year = number(nik, YEAR, SERIAL);
        int day = day(nik) % WOMAN;
        return (year < OLDEST ? "20" : "19") + nik.substring(YEAR, SERIAL) + "-" + nik.substring(MONTH, YEAR) + (day < 10 ? "-0" : "-") + day;
    }

    private static boolean possible(String nik) {
        if (nik.length() != DIGITS || nik.endsWith("0000")) return false;
        int day = day(nik) % WOMAN;
        int month = number(nik, MONTH, YEAR);
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static boolean sameBirthday(String a, String b) {
        return day(a) % WOMAN == day(b) % WOMAN && a.regionMatches(MONTH, b, MONTH, SERIAL - MONTH);
    }

    private static int day(String nik) {
        return number(nik, DAY, MONTH);
    }

    private static int number(String nik, int from, int to) {
        return Integer.parseInt(nik, from, to, 10);
    }
}
