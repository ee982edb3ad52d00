package id.lapau.linkage.bench;

import java.util.List;

/**
 * Issues NIK and KK numbers in the district 99, which does not exist: each once, the serial never 0000. People first registered
 * in another regency have a number of that one, from a range of serials that only we use there.
 */
final class Numbers {

    private static final long DISTRICT = 99;
    private static final int GUESTS_FROM = 6_000;
    private static final int GUESTS = 1_000;
    private static final int[] AWAY = {37, 151, 257};

    private final List<Regency> country;
    private final Regency regency;
    private final Dice dice;
    private final short[][] births = new short[1 + AWAY.length][];
    private final short[] cards = new short[16 * 12 * 28];

    Numbers(List<Regency> country, Regency regency, Dice dice) {
        this.country = country;
        this.regency = regency;
        this.dice = dice;
    }

    /** A NIK of this regency: twins get neighbouring ones. */
    long nik(int born, boolean woman) {
        return nik(0, regency.code(), born, woman, 0, GUESTS_FROM);
    }

    /** A NIK of another regency. */
    long foreignNik(int born, boolean woman) {
        int from = dice.below(AWAY.length);
        var home = country.get((regency.index() + AWAY[from]) % country.size());
        return nik(1 + from, home.code(), born, woman, GUESTS_FROM + from * GUESTS, GUESTS);
    }

    private long nik(int book, long code, int born, boolean woman, int first, int serials) {
        int year = born / 10_000 % 100;
        int month = born / 100 % 100;
        int day = born % 100;
        if (births[book] == null) births[book] = new short[100 * 12 * 62];
        int serial = ++births[book][(year * 12 + month - 1) * 62 + day - 1 + (woman ? 31 : 0)];
        if (serial >= serials) throw new IllegalArgumentException("too many people for the serials of one birthday");
        return number(code, day + (woman ? 40 : 0), month, year, first + serial);
    }

    /** A KK number of this regency, issued on some day since 2005. */
    long card() {
        int at = dice.below(cards.length);
        int serial = ++cards[at];
        return number(regency.code(), at % 28 + 1, at / 28 % 12 + 1, 5 + at / (12 * 28), serial);
    }

    private static long number(long code, int day, int month, int year, int serial) {
        return ((code * 100 + DISTRICT) * 1_000_000 + day * 10_000 + month * 100 + year) * 10_000 + serial;
    }
}
