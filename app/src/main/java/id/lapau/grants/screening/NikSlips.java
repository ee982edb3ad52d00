package id.lapau.grants.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The numbers from which written digits can have come by one slip, or by a spreadsheet that kept the leading ones. */
final class NikSlips {

    private static final int LENGTH = 16;

    private NikSlips() {}

    /** A mantissa may have been rounded up, so of fewer than fifteen digits the last may be one too high. */
    static boolean fits(long nik, String leading) {
        long tail = pow10(LENGTH - leading.length());
        long known = Long.parseLong(leading);
        return nik / tail == known || leading.length() < LENGTH - 1 && nik / tail == known - 1;
    }

    static LongStream completions(String leading) {
        long factor = pow10(LENGTH - leading.length());
        long base = Long.parseLong(leading) * factor;
        return LongStream.range(leading.length() < LENGTH - 1 ? base - factor : base, base + factor);
    }

    static List<String> swapped(String digits) {
        var all = new ArrayList<String>();
        for (int i = 0; i + 1 < digits.length(); i++)
            if (digits.charAt(i) != digits.charAt(i + 1))
                all.add(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
        return all;
    }

    /** With the missing digit put in, or the surplus one taken out. */
    static List<String> longerOrShorter(String digits) {
        var all = new ArrayList<String>();
        if (digits.length() == LENGTH - 1)
            for (int i = 0; i <= digits.length(); i++)
                for (char c = '0'; c <= '9'; c++) all.add(digits.substring(0, i) + c + digits.substring(i));
        if (digits.length() == LENGTH + 1)
            for (int i = 0; i < digits.length(); i++) all.add(digits.substring(0, i) + digits.substring(i + 1));
        return all;
    }

    static List<String> changed(String digits) {
        var all = new ArrayList<String>();
        for (int i = 0; i < digits.length(); i++)
            for (char c = '0'; c <= '9'; c++)
                if (c != digits.charAt(i)) all.add(digits.substring(0, i) + c + digits.substring(i + 1));
        return all;
    }

    /** The number itself and every one with a digit taken out: two numbers that are one slip apart share one of these. */
    static long[] shortened(String digits) {
        long value = Long.parseLong(digits);
        var keys = new long[digits.length() + 1];
        keys[0] = pow10(digits.length()) + value;
        for (int i = 0; i < digits.length(); i++) {
            long low = pow10(i);
            keys[i + 1] = pow10(digits.length() - 1) + value / (low * 10) * low + value % low;
        }
        return keys;
    }

    private static long pow10(int n) {
        long power = 1;
        for (int i = 0; i < n; i++) power *= 10;
        return power;
    }
}
