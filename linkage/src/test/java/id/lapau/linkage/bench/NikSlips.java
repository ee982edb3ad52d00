package id.lapau.linkage.bench;

/** What happens to a NIK; only to one that still has its sixteen digits. */
final class NikSlips {

    private static final int DIGITS = 16;

    private NikSlips() {}

    static String cut(String nik, Hand hand) {
        return spoilt(nik) ? nik : nik.substring(0, DIGITS - 1) + "0";
    }

    static String scientific(String nik, Hand hand) {
        if (spoilt(nik)) return nik;
        int digits = hand.dice().chance(0.7) ? 5 : 10;
        return nik.charAt(0) + hand.dice().one(".", ",") + nik.substring(1, 1 + digits) + "E+15";
    }

    static String wrong(String nik, Hand hand) {
        return spoilt(nik) ? nik : withDigitWrong(nik, hand.dice().below(DIGITS), hand.dice());
    }

    static String swapped(String nik, Hand hand) {
        if (spoilt(nik)) return nik;
        int at = hand.dice().below(DIGITS - 1);
        return nik.substring(0, at) + nik.charAt(at + 1) + nik.charAt(at) + nik.substring(at + 2);
    }

    static String lost(String nik, Hand hand) {
        if (spoilt(nik)) return nik;
        int at = hand.dice().below(DIGITS);
        return nik.substring(0, at) + nik.substring(at + 1);
    }

    static String missing(String nik, Hand hand) {
        return "";
    }

    static String withDigitWrong(String digits, int at, Dice dice) {
        int other = (digits.charAt(at) - '0' + dice.between(1, 9)) % 10;
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    private static boolean spoilt(String nik) {
        return nik.length() != DIGITS || !Character.isDigit(nik.charAt(1));
    }
}
