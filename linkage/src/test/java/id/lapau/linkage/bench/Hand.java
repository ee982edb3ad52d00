package id.lapau.linkage.bench;

import java.util.List;

/** Whose slips they are: what a clerk of one regency needs to write something other than the truth. */
record Hand(Dice dice, Regency regency, Places places, Numbers numbers, Elsewhere elsewhere) {

    /** The rest of the country, where people move to. */
    record Elsewhere(List<Regency> country, Stocks stocks) {

        Regency regency(Dice dice) {
            return country.get(dice.below(country.size()));
        }

        String nagari(Regency regency, Dice dice) {
            return stocks.places(regency.mix().getFirst()).village(dice);
        }
    }
}
