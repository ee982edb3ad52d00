package id.lapau.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Issues NIK and KK numbers of the district 131099, which does not exist, and knows which are taken. */
final class NikRegister {

    private static final String DISTRICT = "131099";

    private final Set<Long> taken = new HashSet<>();
    private final Map<Integer, Integer> lastSerial = new HashMap<>();
    private final Map<Integer, Integer> lastCard = new HashMap<>();
    private final Dice dice;

    NikRegister(Dice dice) {
        this.dice = dice;
    }

    /** The next serial of that date: people of one birthday are neighbours. */
    long issue(LocalDate born, boolean woman) {
        int date = coded(born, woman);
        int serial = lastSerial.merge(date, dice.chance(0.12) ? dice.between(2, 4) : 1, Integer::sum);
        long nik = number(date, serial);
        taken.add(nik);
        return nik;
    }

    long issueCard(LocalDate on) {
        return number(coded(on, false), lastCard.merge(coded(on, false), 1, Integer::sum));
    }

    boolean taken(long nik) {
        return taken.contains(nik);
    }

    /** A possible NIK that nobody has, and nobody nearly. */
    String unknown() {
        while (true) {
            var born = LocalDate.of(1948, 1, 1).plusDays(dice.below(20_000));
            var nik = String.valueOf(number(coded(born, dice.chance(0.6)), dice.chance(0.5) ? dice.between(1, 60) : dice.between(61, 9_999)));
            if (lonely(nik)) return nik;
        }
    }

    /** Whether nobody has this number, nor one that a single typing error would make of it, nor one with its missing or surplus digits. */
    boolean lonely(String digits) {
        if (digits.length() < 16) return addingOne(digits);
        if (digits.length() > 16) return removingOne(digits);
        return near(digits).isEmpty();
    }

    private boolean addingOne(String digits) {
        for (int at = 0; at <= digits.length(); at++)
            for (char c = '0'; c <= '9'; c++) {
                var longer = digits.substring(0, at) + c + digits.substring(at);
                if (longer.length() < 16 ? !addingOne(longer) : taken.contains(Long.parseLong(longer))) return false;
            }
        return true;
    }

    private boolean removingOne(String digits) {
        for (int at = 0; at < digits.length(); at++)
            if (taken.contains(Long.parseLong(digits.substring(0, at) + digits.substring(at + 1)))) return false;
        return true;
    }

    /** Every number in use that one typing error would make of this one, itself included. */
    List<Long> near(String digits) {
        var near = new ArrayList<Long>();
        var changed = digits.toCharArray();
        for (int at = 0; at < 16; at++) {
            for (char c = '0'; c <= '9'; c++) {
                changed[at] = c;
                keepTaken(new String(changed), near);
            }
            changed[at] = digits.charAt(at);
            if (at < 15) keepTaken(swapped(digits, at), near);
        }
        return near;
    }

    private void keepTaken(String digits, List<Long> near) {
        long nik = Long.parseLong(digits);
        if (taken.contains(nik)) near.add(nik);
    }

    static String swapped(String digits, int at) {
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    private static int coded(LocalDate date, boolean woman) {
        return (date.getDayOfMonth() + (woman ? 40 : 0)) * 10_000 + date.getMonthValue() * 100 + date.getYear() % 100;
    }

    private static long number(int date, int serial) {
        if (serial > 9_999) throw new IllegalArgumentException("too many people for the serials of one birthday");
        return Long.parseLong(DISTRICT) * 10_000_000_000L + date * 10_000L + serial;
    }
}
