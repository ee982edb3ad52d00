package id.lapau.linkage.bench;

/** When people are born: uniformly over the year, but 1 January, and years that end in 0 and 5, stand for many who did not know. */
final class Births {

    /** The year in which the country is described. */
    static final int NOW = 2020;

    private static final int CERTIFICATES_FROM = 1985;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Births() {}

    static int in(int year, Dice dice) {
        boolean guessed = dice.chance(year < CERTIFICATES_FROM ? 0.04 : 0.004);
        if (guessed) return Person.date(dice.chance(0.5) ? year / 5 * 5 : year, 1, 1);
        int month = dice.below(12);
        int days = month == 1 && year % 4 == 0 ? 29 : DAYS[month];
        return Person.date(year, month + 1, dice.between(1, days));
    }

    /** The year of a head of a household: young ones are many, old ones few. */
    static int headYear(Dice dice) {
        return NOW - 20 - (int) (62 * Math.pow(dice.fraction(), 1.45));
    }
}
