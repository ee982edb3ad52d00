package id.lapau.linkage.bench;

/** People of one name, sex and birth date who live in different regencies and have nothing to do with each other. */
final class Namesakes {

    private static final int EACH = 4;
    private static final long PLACE = 2_000_000;

    record Shared(String name, boolean woman, int born) {}

    private final Stocks stocks;
    private final long seed;
    private final int kinds;

    Namesakes(Stocks stocks, long people, double rate, long seed) {
        this.stocks = stocks;
        this.seed = seed;
        kinds = Math.max(1, (int) (people * rate / EACH));
    }

    /** What several people share; about four of a nation get the same. */
    Shared some(Dice regency) {
        var dice = new Dice(seed, PLACE + regency.below(kinds));
        boolean woman = dice.chance(0.5);
        int year = Births.headYear(dice);
        var people = People.values()[dice.below(People.values().length)];
        return new Shared(stocks.names(people).stranger(woman, year, dice), woman, Births.in(year, dice));
    }
}
