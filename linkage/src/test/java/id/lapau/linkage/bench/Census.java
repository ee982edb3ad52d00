package id.lapau.linkage.bench;

import java.util.List;

/** Describes one regency after another, each from its own dice: any of them can be written without the others. */
final class Census {

    private final List<Regency> country;
    private final Stocks stocks = new Stocks();
    private final Namesakes namesakes;
    private final Rates rates;
    private final double copied;
    private final long seed;

    Census(long people, double duplicates, Rates rates, long seed) {
        country = Country.of(people, seed);
        namesakes = new Namesakes(stocks, people, rates.namesakes(), seed);
        this.rates = rates;
        this.seed = seed;
        copied = rates.copied(duplicates);
    }

    List<Regency> country() {
        return country;
    }

    /** All records of a regency. */
    Ledger ledger(Regency regency) {
        var dice = new Dice(seed, 3_000_000L + regency.index());
        var numbers = new Numbers(country, regency, new Dice(seed, 4_000_000L + regency.index()));
        var places = new Places(stocks, regency, seed);
        var clerk = new Clerk(rates, new Hand(dice, regency, places, numbers, new Hand.Elsewhere(country, stocks)));
        var writing = new Writing(clerk, new Ledger(regency), new Dice(seed, 5_000_000L + regency.index()));
        families(regency, numbers, places).settle(writing::write);
        return writing.ledger;
    }

    /** The people of a regency, as {@link #ledger} writes them down. */
    Families families(Regency regency, Numbers numbers, Places places) {
        return new Families(regency, stocks, rates, new Dice(seed, regency.index()), numbers, places, namesakes);
    }

    /** Once for everybody, again for some. */
    private final class Writing {

        private final Clerk clerk;
        private final Ledger ledger;
        private final Dice dice;
        private int people;

        Writing(Clerk clerk, Ledger ledger, Dice dice) {
            this.clerk = clerk;
            this.ledger = ledger;
            this.dice = dice;
        }

        void write(Person person) {
            int number = people++;
            ledger.add(number, clerk.first(person));
            if (!dice.chance(copied)) return;
            for (int copies = clerk.copies(); copies > 0; copies--) ledger.add(number, clerk.again(person));
        }
    }
}
